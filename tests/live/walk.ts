import type { Page, Task, TaskId } from '../../utils/guide/task.ts';
import type { SupportReport } from '../../utils/panel/page-report.ts';

/** The tenant, as far as the walk needs it. */
export interface TenantTab {
  goHome(): Promise<void>;
  /** Opens a task by its address, or by Workday's search and a click on the result. */
  open(task: Task): Promise<'search' | 'address' | 'not-found'>;
  /**
   * Resolves to true once the panel is certain of the task and has found its fields, and to false
   * when the signal aborts before.
   */
  waitUntilTold(task: TaskId, until: AbortSignal): Promise<boolean>;
  /** Null where the tab shows no page of the tenant. */
  report(): Promise<SupportReport | null>;
}

/** Somebody who can open a page that the search does not show. */
export interface Person {
  /**
   * @param recognised aborts when the page was recognised, so that no answer is needed any more
   * @returns `here`: the page is open, whatever the extension says
   */
  bring(task: Task, page: Page, recognised: AbortSignal): Promise<'here' | 'skip'>;
}

export interface Visit {
  task: TaskId;
  /** Page of the guide that was looked for. */
  page: Page['id'];
  opened: 'search' | 'address' | 'person' | null;
  /** Why there is no report: nobody opened the page, or only data leads to it. */
  notOpened?: 'not-found' | 'skipped' | 'needs-data';
  report: SupportReport | null;
}

export interface WalkOptions {
  /** Null if nobody is there to ask. */
  person: Person | null;
  /** A signal that aborts when a page has had enough time. */
  patience(): AbortSignal;
  onVisit?(visit: Visit): void;
}

/** Opens the first page of each task and has the extension report what it makes of it. */
export async function walk(
  tab: TenantTab,
  tasks: readonly Task[],
  options: WalkOptions,
): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (const task of tasks) {
    const [page] = task.pages;
    if (!page) continue;
    await tab.goHome();
    const visit = await visitTask(tab, task, page, options);
    options.onVisit?.(visit);
    visits.push(visit);
  }
  await tab.goHome();
  return visits;
}

async function visitTask(
  tab: TenantTab,
  task: Task,
  page: Page,
  { person, patience }: WalkOptions,
): Promise<Visit> {
  const visit = { task: task.id, page: page.id };
  // What the search shows of these is only the start of the way.
  const found = task.open.from ? 'not-found' : await tab.open(task);
  if (found !== 'not-found') {
    await tab.waitUntilTold(task.id, patience());
    return { ...visit, opened: found, report: await tab.report() };
  }
  const notOpened = task.open.from ? 'needs-data' : 'not-found';
  if (!person) return { ...visit, opened: null, notOpened, report: null };
  return (await isBrought(tab, task, page, person))
    ? { ...visit, opened: 'person', report: await tab.report() }
    : { ...visit, opened: null, notOpened: 'skipped', report: null };
}

/** Goes on by itself when the page is recognised, or with the person's answer. */
async function isBrought(tab: TenantTab, task: Task, page: Page, person: Person): Promise<boolean> {
  const recognised = new AbortController();
  const answered = new AbortController();
  const answer = person.bring(task, page, recognised.signal).finally(() => answered.abort());
  const isTold = await tab.waitUntilTold(task.id, answered.signal);
  recognised.abort();
  return isTold || (await answer) === 'here';
}
