import { formatCount, markdownTable } from '../runners/tables.ts';
import type { Cell, Knowledge, LookName } from './matrix.ts';
import type { Result } from './run.ts';
import { type Counts, count, type Totals } from './totals.ts';

/** One line per way of drawing, printed during the run. */
export function lineOf({ look, tongue, context, drift }: Cell, results: readonly Result[]): string {
  const { pages, decoys, fields } = count(results);
  const told = pages.identified + pages.asked;
  const way = [
    look.padEnd(16),
    tongue.language.padEnd(3),
    tongue.knowledge.padEnd(8),
    context.padEnd(6),
    drift.padEnd(13),
  ];
  return [
    way.join(' '),
    `pages ${told}/${pages.drawn}${pages.asked > 0 ? ` (${pages.asked} asked)` : ''}`.padEnd(25),
    `decoys ${decoys.drawn - decoys.mistaken}/${decoys.drawn}`.padEnd(14),
    `fields ${fields.found}+${fields.reported}/${fields.shown}`,
  ].join('  ');
}

export const headLine =
  'look             in  knowing  as     drift          pages told                 decoys told apart  fields found+reported/shown';

export const problemLines = (results: readonly Result[]): string[] =>
  results.flatMap(({ scene, problems }) =>
    problems.map((problem) => `    ${scene.name}, ${scene.holds}: ${problem}`),
  );

const names: Record<Knowledge, string> = {
  English: 'English',
  taught: 'German, Japanese, after English pages were seen',
  asked: 'German, Japanese, at the first meeting',
};

const lookTitles: Record<LookName, string> = {
  classic: 'older Workday',
  canvas: 'Canvas Kit 14',
  'canvas-16': 'Canvas Kit, names of version 16',
  'react-aria': 'React Aria',
  mui: 'Material UI',
  'classic-stripped': "older Workday without Workday's own attributes",
  'canvas-stripped': "Canvas Kit 14 without Workday's own attributes",
};

const columns = [
  'pages told at once',
  'after one question',
  'not told',
  'mistaken',
  'decoys taken for a task',
  'fields judged right',
  'said to be unclear',
  'wrong or missing',
];

/** The totals for the README. A test keeps the two in sync. */
export function readmeTable({ scenes, ways, drawings, byKnowledge, byLook }: Totals): string {
  const rows = Object.entries(byKnowledge).map(([knowledge, counts]) =>
    rowOf(names[knowledge as Knowledge], counts),
  );
  const looks = Object.entries(byLook).map(([look, counts]) =>
    rowOf(lookTitles[look as LookName], counts),
  );
  return [
    `${scenes.journey} states of the journey's pages and ${scenes.decoys} decoys, drawn in ${ways} ways: ${formatCount(drawings)} drawings.`,
    '',
    markdownTable(['language', ...columns], rows),
    '',
    markdownTable(['look, in English', ...columns], looks),
  ].join('\n');
}

function rowOf(name: string, { pages, decoys, fields }: Counts): string[] {
  return [
    name,
    `${formatCount(pages.identified)} of ${formatCount(pages.drawn)}`,
    formatCount(pages.asked),
    formatCount(pages.silent),
    formatCount(pages.mistaken),
    `${decoys.mistaken} of ${formatCount(decoys.drawn)}`,
    `${formatCount(fields.found)} of ${formatCount(fields.shown)}`,
    formatCount(fields.reported),
    formatCount(fields.wrong + fields.missing),
  ];
}
