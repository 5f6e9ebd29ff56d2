import type { Cell, Knowledge } from './matrix.ts';
import type { Result } from './run.ts';
import { type Counts, count, type Totals } from './totals.ts';

/** One line for a way of drawing, to read while the corpus runs. */
export function lineOf({ skin, tongue, context, drift }: Cell, results: readonly Result[]): string {
  const { pages, decoys, fields } = count(results);
  const told = pages.identified + pages.asked;
  const way = [
    skin.padEnd(8),
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
  'skin     in  knowing  as     drift          pages told                 decoys told apart  fields found+reported/shown';

export const problemLines = (results: readonly Result[]): string[] =>
  results.flatMap(({ scene, problems }) =>
    problems.map((problem) => `    ${scene.name}, ${scene.holds}: ${problem}`),
  );

const names: Record<Knowledge, string> = {
  English: 'English',
  taught: 'German, Japanese, after English pages were seen',
  asked: 'German, Japanese, at the first meeting',
};

/** The totals as the README shows them; a test holds the two together. */
export function readmeTable({ scenes, ways, drawings, byKnowledge }: Totals): string {
  const rows = Object.entries(byKnowledge).map(([knowledge, counts]) =>
    rowOf(names[knowledge as Knowledge], counts),
  );
  return [
    `${scenes.journey} states of the journey's pages and ${scenes.decoys} decoys, drawn in ${ways} ways: ${inThousands(drawings)} drawings.`,
    '',
    '| language | pages told at once | after one question | not told | mistaken | decoys taken for a task | fields judged right | said to be unclear | wrong or missing |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function rowOf(name: string, { pages, decoys, fields }: Counts): string {
  const cells = [
    `${inThousands(pages.identified)} of ${inThousands(pages.drawn)}`,
    inThousands(pages.asked),
    inThousands(pages.silent),
    inThousands(pages.mistaken),
    `${decoys.mistaken} of ${inThousands(decoys.drawn)}`,
    `${inThousands(fields.found)} of ${inThousands(fields.shown)}`,
    inThousands(fields.reported),
    inThousands(fields.wrong + fields.missing),
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

const inThousands = (count: number): string => count.toLocaleString('en-US');
