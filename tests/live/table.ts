import { textTable } from '../runners/tables.ts';
import type { FieldSummary, PageSummary, Summary } from './summary.ts';

/** The line of one page. */
function pageCells({
  task,
  page,
  outcome,
  opened,
  seenAs,
  signs,
  fields,
  missing,
}: PageSummary): string[] {
  const taken =
    outcome === 'not-recognised' && seenAs.page
      ? `, taken for ${[seenAs.task, seenAs.page].filter(Boolean).join('/')}`
      : '';
  return [
    `${task}/${page}`,
    `${outcome}${taken}`,
    signs.join(', ') || '-',
    outcome === 'recognised' ? `${fields.length - missing.length} of ${fields.length}` : '-',
    opened ?? '-',
  ];
}

const fieldCells =
  (renamed: readonly string[]) =>
  ({ id, verdict, foundBy, control, controlBy }: FieldSummary): string[] => [
    `  ${id}`,
    verdict === 'not-found' ? 'NOT FOUND' : renamed.includes(id) ? 'NEW LABEL' : 'found',
    foundBy ?? '-',
    control ?? '-',
    controlBy.join(', ') || '-',
  ];

/** The summary for the terminal: the pages, the fields of each, and what was not looked at. */
export function summaryText({ pages, notLookedAt, browser, madeBy, exitCode }: Summary): string {
  const pageTable = textTable([
    ['page', 'outcome', 'by', 'fields', 'opened by'],
    ...pages.map(pageCells),
  ]);
  const fieldTable = textTable([
    ['field', 'found', 'by', 'control', 'by'],
    ...pages
      .filter(({ fields }) => fields.length > 0)
      .flatMap(({ task, page, fields, renamed }) => [
        [`${task}/${page}`],
        ...fields.map(fieldCells(renamed)),
      ]),
  ]);
  return [
    `Extension ${madeBy}, ${browser}`,
    pageTable,
    fieldTable,
    `Not looked at, because only data or a person leads there: ${notLookedAt.join(', ') || 'nothing'}`,
    conclusions[exitCode] ?? '',
  ].join('\n\n');
}

const conclusions: Record<number, string> = {
  0: 'Every page that was looked at is recognised, with all its fields.',
  1: 'A page is not recognised, a field is not found, or its label is new. Please send the page reports to support.',
  2: 'No page was looked at.',
};
