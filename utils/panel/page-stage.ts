import { tasks } from '../guide/index.ts';
import type { Page } from '../guide/task.ts';
import type { PageStatus } from '../state/page-status.ts';
import { permissionLists } from './permission-lists.ts';
import type { StepView } from './steps.ts';

/**
 * What the open task page asks of the administrator:
 * - `filling`: Fill is at work.
 * - `refused`: Workday did not accept the form.
 * - `fill`: Fill has something to enter.
 * - `enter`: the administrator has something to enter or to decide.
 * - `ready`: everything on the form matches, so OK comes next.
 * - `review`: the form activates changes, which the administrator has to read first.
 * - `capture`: a value that Workday shows only once is not captured yet.
 * - `problem`: the step was saved, and something about it is wrong.
 * - `saved`: the step is done.
 * - `look`: a page to look at, with nothing to save.
 */
export type PageStage =
  | 'filling'
  | 'refused'
  | 'fill'
  | 'enter'
  | 'ready'
  | 'review'
  | 'capture'
  | 'problem'
  | 'saved'
  | 'look';

/** The guide's page that the status is about. */
export const guidePage = ({ task, page }: PageStatus): Page | undefined =>
  tasks.find(({ id }) => id === task)?.pages.find(({ id }) => id === page);

/**
 * Number of fields that the Fill button would fill, or of permissions on the page with the four
 * lists.
 */
export function fillCount(status: PageStatus): number {
  const lists = permissionLists(status);
  return lists.length > 0
    ? lists.filter(({ field }) => field?.fillable).reduce((sum, { open }) => sum + open, 0)
    : status.fields.filter(({ fillable }) => fillable).length;
}

/** Findings that do not keep OK from being the next press. */
const harmless: ReadonlySet<PageStatus['findings'][number]['key']> = new Set([
  'findings.page.alert',
]);

/** No field differs, nothing required is missing, and the page itself is no mistake. */
function matches({ fields, permissions, findings }: PageStatus): boolean {
  return (
    fields.length > 0 &&
    fields.every(
      ({ verdict, required }) => verdict === 'ok' || (!required && verdict !== 'differs'),
    ) &&
    permissions.every(({ state }) => state === 'granted' || state === 'skipped') &&
    findings.every(({ key }) => harmless.has(key))
  );
}

/** @param step the step of the open page */
export function pageStage(status: PageStatus, step: StepView | undefined): PageStage {
  if (status.fill.running) return 'filling';
  const page = guidePage(status);
  if (page?.mode === 'view') {
    if (status.guarded) return 'capture';
    if (step?.state === 'attention') return 'problem';
    return step?.state === 'done' ? 'saved' : 'look';
  }
  if (status.findings.some(({ key }) => key === 'findings.page.refused')) return 'refused';
  if (fillCount(status) > 0) return 'fill';
  if (page?.id === 'confirm') return 'review';
  return matches(status) ? 'ready' : 'enter';
}
