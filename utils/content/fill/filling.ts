import type { Observation } from '../../analysis/observe/observe.ts';
import type { Field } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';
import type { GuideContext } from '../../state/guide-context.ts';
import type { FillProgress, PageStatus } from '../../state/page-status.ts';
import { fillField } from '../../workday/interact/fill-field.ts';
import { findRowIndex, type RowQuery } from '../../workday/read/find-row.ts';
import { fillPage, notFilling } from './fill-page.ts';
import { fillPlan } from './fill-plan.ts';
import { createPagePassword, keyOf, type PasswordPage } from './page-password.ts';

/** Progress is published at this interval at most: each publication costs a look at the page. */
const progressIntervalMs = 150;

export interface FillingPage extends PasswordPage {
  document: Document;
  context(): GuideContext | null;
  /** Takes another look, which publishes the progress. */
  requestLook(): void;
}

export interface Filling {
  isRunning(): boolean;
  /** Fills fields of the open page, one run at a time. Resolves when the run ends in any way. */
  fill(wanted: string[] | 'all'): Promise<void>;
  stop(): void;
  /**
   * A password by the rules of the open page, for boxes that `fill` leaves alone: the one that was
   * filled last on this page if it still fits. Null if none fits, or the page asks for none.
   */
  passwordToCopy(): Secret | null;
  /** Progress of the last run on the page of that status. */
  progressOn(status: PageStatus): FillProgress;
}

export function createFilling(page: FillingPage, signal: AbortSignal): Filling {
  let running: AbortController | null = null;
  /** Published until another page opens. */
  let last: { page: string; progress: FillProgress } = { page: '', progress: notFilling };
  const password = createPagePassword(page);

  async function fill(wanted: string[] | 'all'): Promise<void> {
    const observation = page.tracker.current();
    const context = page.context();
    if (running || !context || observation?.recognition.match !== 'certain') return;
    const guidePage = observation.recognition.page;
    if (!guidePage) return;
    const { status } = observation;
    const { names, permissions: listed } = context;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const publish = (progress: FillProgress) => {
      last = { page: keyOf(status), progress };
      timer ??= setTimeout(() => {
        timer = undefined;
        page.requestLook();
      }, progressIntervalMs);
    };
    const stop = new AbortController();
    running = stop;
    signal.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
    try {
      await fillPage({
        items: fillPlan({
          fields: guidePage.fields,
          statuses: status.fields,
          wanted,
          names,
          permissions: status.permissions,
          listed,
        }),
        fill: async (field, value, onItem) => {
          const query = queryFor(field, observation);
          if (!query) return { result: 'unsupported' };
          return fillField(page.document, query, value, { signal: stop.signal, onItem });
        },
        password: () => password.generate(guidePage, status),
        onProgress: publish,
        signal: stop.signal,
      });
    } finally {
      running = null;
      clearTimeout(timer);
      last = { page: keyOf(status), progress: { ...last.progress, running: false } };
      page.requestLook();
    }
  }

  return {
    isRunning: () => running !== null,
    fill,
    stop: () => running?.abort(),
    passwordToCopy: password.toCopy,
    progressOn: (status) => (last.page === keyOf(status) ? last.progress : notFilling),
  };
}

/**
 * Finds the field by its label as the page spells it, which may be in another language. Null if the
 * label alone leads to another row than the one that was judged: live rows have no `knownAs`.
 */
function queryFor(
  { id, labels, control }: Field,
  { snapshot: { rows }, rowIndexes }: Observation,
): RowQuery | null {
  const index = rowIndexes.get(id);
  const row = index === undefined ? undefined : rows[index];
  if (!row) return { labels, control };
  const query = { labels: [row.label], control };
  const spelled = rows.map(({ label, sections, reading }) => ({ label, sections, reading }));
  return findRowIndex(spelled, query) === index ? query : null;
}
