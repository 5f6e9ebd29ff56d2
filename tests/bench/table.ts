import { markdownTable } from '../runners/tables.ts';
import type { Figure, Reading, Results } from './figure.ts';

const word = ({ met }: Reading): string => (met === undefined ? '' : met ? 'reached' : 'missed');

/** For the terminal, as each figure is measured. */
export function lines(
  { name, goal }: Figure,
  { seconds, readings, problem }: Results[string],
): string[] {
  return [
    '',
    `${name}: ${goal} (${seconds} s)`,
    ...readings.map(
      (reading) =>
        `  ${word(reading).padEnd(8)} ${reading.what.padEnd(48)} ${reading.value}${reading.goal ? `  [${reading.goal}]` : ''}`,
    ),
    ...(problem ? [`  failed   ${problem}`] : []),
  ];
}

/** For docs/performance.md. */
export function docTable(figures: readonly Figure[], results: Results, where: string): string {
  const rows = figures.flatMap(({ name }) => {
    const result = results[name];
    if (!result) return [];
    const { readings, problem } = result;
    const all = readings.map((one, index) => [
      index === 0 ? name : '',
      one.what,
      one.value,
      one.goal ?? '',
      word(one),
    ]);
    return problem ? [...all, [name, 'could not be measured', problem, '', 'missed']] : all;
  });
  const how = figures.flatMap(({ name, how: way }) => {
    const result = results[name];
    return result ? [`- **${name}** (${result.pairs} pairs): ${way}`] : [];
  });
  return [
    where,
    '',
    markdownTable(['figure', 'what', 'measured', 'goal', ''], rows),
    '',
    'How each is measured:',
    '',
    ...how,
  ].join('\n');
}

/** Counts the reached and missed goals. */
export function summary(results: Results): string {
  const all = Object.values(results).flatMap(({ readings }) => readings);
  const count = (met: boolean) => all.filter((reading) => reading.met === met).length;
  const broken = Object.values(results).filter(({ problem }) => problem).length;
  return `${count(true)} goals reached, ${count(false)} missed${broken ? `, ${broken} figures could not be measured` : ''}`;
}
