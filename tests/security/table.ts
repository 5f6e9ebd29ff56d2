import { formatCount, markdownTable } from '../runners/tables.ts';
import { type Run, runs } from './figures.ts';
import type { Outcome, Outcomes } from './outcome.ts';

/** Description of each run for the table. */
const names: Record<Run, string> = {
  canary: 'Canary: marked secrets, searched for everywhere',
  kill: 'Kill: stopped at every moment',
  faults: 'Faults: intake and services misbehave',
  hostile: 'Hostile page',
  fuzz: 'Fuzz: made-up outside data',
  consent: 'Consent: nothing goes but what was on show',
  decrypt: 'Decrypt: opened without jose',
};

/** For the terminal: one line per run with its figures below. */
export function lines(outcomes: Outcomes): string[] {
  return entries(outcomes).flatMap(([run, { passed, failed, figures }]) => [
    `${names[run].padEnd(50)} ${failed === 0 ? 'passed' : 'FAILED'}  ${passed} passed, ${failed} failed`,
    ...Object.entries(figures).map(([name, value]) => `    ${name}: ${shown(value)}`),
  ]);
}

/** For docs/security.md. A test keeps the two in sync. */
export function docTable(outcomes: Outcomes): string {
  const rows = entries(outcomes).flatMap(([run, { passed, failed, figures }]) => {
    const tests: [string, string] = ['tests passed, failed', `${shown(passed)}, ${shown(failed)}`];
    const all = [
      tests,
      ...Object.entries(figures).map(([name, value]) => [name, shown(value)] as const),
    ];
    return all.map(([name, value], index) => [index === 0 ? names[run] : '', name, value]);
  });
  return markdownTable(['run', 'what was counted', 'figure'], rows);
}

const entries = (outcomes: Outcomes): [Run, Outcome][] =>
  runs.flatMap((run) => {
    const outcome = outcomes[run];
    return outcome ? [[run, outcome] as [Run, Outcome]] : [];
  });

const shown = (value: number | string): string =>
  typeof value === 'number' ? formatCount(value) : value;
