import { tasks } from '../../utils/guide/index.ts';
import type { TaskId } from '../../utils/guide/task.ts';
import { pageReportSummary, type SupportReport } from '../../utils/panel/page-report.ts';
import type {
  ControlSign,
  FieldSign,
  PageReading,
  RecognitionSign,
} from '../../utils/state/page-reading.ts';
import type { Verdict } from '../../utils/state/page-status.ts';
import { maySpeakOther } from '../../utils/workday/dom/language.ts';
import type { Visit } from './walk.ts';

/**
 * - `recognised`: the extension is certain, and it is the right task.
 * - `possible`: the extension asks whether it is the task.
 * - `not-recognised`: it says nothing, or takes the page for another.
 * - `not-found`: Workday's search shows no such task, and nobody was there to open it.
 * - `without-form`: it has the title and Done, but no form: mostly nothing to do, such as nothing
 *   to activate. Counts as not looked at.
 * - `not-looked-at`: left out by the person, or only data leads there.
 */
export type Outcome =
  | 'recognised'
  | 'possible'
  | 'not-recognised'
  | 'not-found'
  | 'without-form'
  | 'not-looked-at';

export interface FieldSummary {
  id: string;
  verdict: Verdict;
  /** Null if the field was not found. */
  foundBy: FieldSign | null;
  control: string | null;
  controlBy: ControlSign[];
}

export interface PageSummary {
  task: TaskId;
  page: string;
  outcome: Outcome;
  opened: Visit['opened'];
  /** What the extension took it for. */
  seenAs: { task: TaskId | null; page: string | null };
  signs: RecognitionSign[];
  fields: FieldSummary[];
  /** Fields of the guide that are not on the page. */
  missing: string[];
  /** Fields of an English page that only their position tells: their labels are new. */
  renamed: string[];
  /** Name of the page report's file. */
  report: string | null;
}

/** What one release watch found. Holds no name of the tenant and no value. */
export interface Summary {
  format: 1;
  /** Version of the extension, and of the browser. */
  madeBy: string;
  browser: string;
  /** The first page of each task, in the guide's order. */
  pages: PageSummary[];
  /** Pages of the guide that only data leads to, as `task/page`. */
  notLookedAt: string[];
  /** 0, 1 or 2, as the command ends. */
  exitCode: number;
}

export const exitCodes = { allRecognised: 0, somethingMissing: 1, couldNotRun: 2 } as const;

export function summaryOf(
  visits: readonly Visit[],
  made: Pick<Summary, 'madeBy' | 'browser'>,
): Summary {
  const pages = visits.map(pageSummary);
  const lookedAt = new Set(pages.filter(isLookedAt).map(({ task, page }) => `${task}/${page}`));
  const all = tasks.flatMap((task) => task.pages.map(({ id }) => `${task.id}/${id}`));
  return {
    format: 1,
    ...made,
    pages,
    notLookedAt: all.filter((page) => !lookedAt.has(page)),
    exitCode: exitCodeOf(pages),
  };
}

const isLookedAt = ({ outcome }: PageSummary): boolean =>
  outcome !== 'not-looked-at' && outcome !== 'without-form';

const isAsTheGuideSays = ({ outcome, missing, renamed }: PageSummary): boolean =>
  outcome === 'recognised' && missing.length + renamed.length === 0;

/** Nothing looked at proves nothing. */
function exitCodeOf(pages: readonly PageSummary[]): number {
  const lookedAt = pages.filter(isLookedAt);
  if (lookedAt.length === 0) return exitCodes.couldNotRun;
  return lookedAt.every(isAsTheGuideSays) ? exitCodes.allRecognised : exitCodes.somethingMissing;
}

function pageSummary(visit: Visit): PageSummary {
  const { task, page, opened, report } = visit;
  const guide = report?.guide;
  const fields = guide ? fieldsOf(guide) : [];
  return {
    task,
    page,
    outcome: outcomeOf(visit),
    opened,
    seenAs: { task: guide?.task ?? null, page: guide?.page ?? null },
    signs: guide?.signs ?? [],
    fields,
    missing: idsOf(fields, ({ verdict }) => verdict === 'not-found'),
    renamed: isEnglish(report) ? idsOf(fields, ({ foundBy }) => foundBy === 'position') : [],
    report: report && reportName(visit),
  };
}

function outcomeOf({ task, page, notOpened, report }: Visit): Outcome {
  if (notOpened === 'not-found') return 'not-found';
  if (!report) return 'not-looked-at';
  const { guide } = report;
  if (guide.match === 'none' && isWithoutForm(task, page, report)) return 'without-form';
  if (guide.task !== task || guide.match === 'none') return 'not-recognised';
  return guide.match === 'certain' ? 'recognised' : 'possible';
}

/** A page that should be a form and only offers Done. */
function isWithoutForm(task: TaskId, page: string, { page: shown, guide }: SupportReport): boolean {
  const known = tasks.find(({ id }) => id === task)?.pages.find(({ id }) => id === page);
  const { buttons } = pageReportSummary(shown);
  return (
    known?.mode === 'edit' &&
    known.titles.some((title) => title === shown.title) &&
    guide.rows.every(({ control }) => control === 'read-only') &&
    buttons.includes('Done') &&
    !buttons.includes('OK')
  );
}

const isEnglish = (report: SupportReport | null): boolean =>
  report !== null && !maySpeakOther(report.page.language);

const idsOf = (fields: readonly FieldSummary[], is: (field: FieldSummary) => boolean): string[] =>
  fields.filter(is).map(({ id }) => id);

const fieldsOf = ({ fields, rows }: PageReading): FieldSummary[] =>
  fields.map(({ id, verdict, row }) => {
    const read = row === null ? undefined : rows[row];
    return {
      id,
      verdict,
      foundBy: read?.foundBy ?? null,
      control: read?.control ?? null,
      controlBy: read?.controlBy ?? [],
    };
  });

export const reportName = ({ task, page }: Pick<Visit, 'task' | 'page'>): string =>
  `${task}-${page}.json`;
