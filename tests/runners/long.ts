/**
 * `npm run long`: the runs that are long by nature and therefore not part of `npm test`. `--minutes
 * 40` is the time for all of them: a part that would start after that time is skipped and named.
 * `--tests '<last line of npm test>'` includes the count of an earlier `npm test`.
 */
import { parseArgs } from 'node:util';
import { runNpmScript } from './command.ts';
import { type Count, countOf, printHeading, printResult } from './counts.ts';
import { nameFailuresFolder } from './failure-folders.ts';

interface Part {
  script: string;
  options: string[];
  /** The part hangs if it takes longer. */
  maxMinutes: number;
}

const flakesMinutes = 5;
/** What protects secrets first, because the last parts are skipped when the time is over. */
const parts: Part[] = [
  { script: 'security', options: [], maxMinutes: 30 },
  { script: 'corpus', options: [], maxMinutes: 45 },
  { script: 'journeys', options: [], maxMinutes: 45 },
  { script: 'pictures', options: [], maxMinutes: 30 },
  {
    script: 'flakes',
    options: ['unit', 'integration', 'components', '--minutes', String(flakesMinutes)],
    maxMinutes: 3 * flakesMinutes,
  },
];

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '40' }, tests: { type: 'string' } },
});
const endAt = Date.now() + Number(values.minutes) * 60_000;
const minutesLeft = () => (endAt - Date.now()) / 60_000;

const counts: Count[] = [];
if (values.tests !== undefined)
  counts.push(countOf('npm test', { code: 0, output: values.tests, tookTooLong: false }));

nameFailuresFolder();
for (const { script, options, maxMinutes } of parts) {
  if (minutesLeft() < 1) {
    printHeading(`${script} is skipped: the time is over`);
    continue;
  }
  printHeading(script);
  const limit = Math.min(maxMinutes, minutesLeft());
  const ended = await runNpmScript(script, options, { maxMinutes: limit, print: 'now' });
  // The time is over, which says nothing about the part.
  if (ended.tookTooLong && limit < maxMinutes)
    printHeading(`${script} is cut off: the time is over`);
  else counts.push(countOf(script, ended));
}
printResult(counts);
