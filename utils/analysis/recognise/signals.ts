import type { Page, Task } from '../../guide/task.ts';
import { type ConfirmedPage, type Learnt, pageKey } from '../../state/learnt-pages.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import { yieldsAll } from './by-shape.ts';
import { fittingShape, isDistinctive } from './shape.ts';
import { ownTitle } from './title.ts';

/** What tells a page whose title the guide cannot read. */
export interface OtherSignals {
  /** The administrator knew a page by this title. */
  title: boolean;
  /** Its view or its address was seen on an English page, or on one that the administrator confirmed. */
  id: boolean;
  /** Its controls stand in the guide's order, or it shows the values that the page yields. */
  content: boolean;
}

/**
 * Signals of a page without an English title; null where nothing speaks for it, or something against it. `others` says that the tenant may show
 * another language: in English a title that does not fit speaks against the page, whatever its ids.
 */
export function otherSignals(
  snapshot: PageSnapshot,
  task: Task,
  page: Page,
  { ids, confirmed, due }: Learnt,
  others: boolean,
): OtherSignals | null {
  const key = pageKey(task.id, page.id);
  const said = confirmed.filter((one) => isAbout(one, snapshot));
  if (said.some((one) => !one.is && one.page === key)) return null;
  const yes = said.filter((one) => one.is);
  const own = yes.some((one) => one.page === key);
  // Pages of one task that share their English title share it in every language, and the address with it.
  const shared = yes.some((one) => sharesTitle(task, page, one));
  if (!others) return own ? { title: true, id: true, content: false } : null;

  const url = snapshot.address.urlTaskId;
  const seenView = snapshot.viewIds.some((id) => ids.views[id]?.includes(key));
  const seenUrl =
    url !== null && (page.urlTaskIds?.includes(url) || ids.urls[url]?.includes(key) || false);
  if (!own && standsElsewhere(snapshot, page, key, ids)) return null;
  if (!fitsInstance(snapshot, page)) return null;

  const shape = fittingShape(page, snapshot.rows);
  const content = shape !== null || yieldsAll(page, snapshot);
  const signals: OtherSignals = {
    title: (own || shared) && titled(yes, snapshot),
    id: seenView || seenUrl || yes.some((one) => sharesIds(task, page, one, snapshot)),
    content,
  };
  if (signals.title || signals.id) return signals;
  return content && (shape === null || isDistinctive(shape) || task.id === due) ? signals : null;
}

/** The same page of Workday: its title, and its ids as far as both have them. */
function isAbout(one: ConfirmedPage, snapshot: PageSnapshot): boolean {
  if (one.title !== ownTitle(snapshot)) return false;
  const url = snapshot.context === 'popup' ? null : snapshot.address.urlTaskId;
  return one.urlTaskId === null || url === null || one.urlTaskId === url;
}

const titled = (yes: readonly ConfirmedPage[], snapshot: PageSnapshot): boolean =>
  yes.some(({ title }) => title !== '' && title === ownTitle(snapshot));

/** The view is the page's own, the address its task's: form and result have one address. */
function sharesIds(
  task: Task,
  page: Page,
  one: ConfirmedPage,
  { viewIds, address }: PageSnapshot,
): boolean {
  const own = one.page === pageKey(task.id, page.id);
  if (own && one.viewIds.some((id) => viewIds.includes(id))) return true;
  return (
    (own || sharesTitle(task, page, one)) &&
    one.urlTaskId !== null &&
    one.urlTaskId === address.urlTaskId
  );
}

function sharesTitle(task: Task, page: Page, { page: key }: ConfirmedPage): boolean {
  const other = task.pages.find(({ id }) => pageKey(task.id, id) === key);
  return other?.titles[0] === page.titles[0];
}

/**
 * The address is known for this page and is another one: a page that shares its view with it (the result of Create Integration System User is View
 * Workday Account as well). Pages of an instance are reached by many addresses, and under a popup the address is that of the page behind it.
 */
function standsElsewhere(
  { address: { urlTaskId }, context }: PageSnapshot,
  page: Page,
  key: string,
  { urls }: Learnt['ids'],
): boolean {
  const known = Object.entries(urls).filter(([, pages]) => pages.some((one) => one === key));
  if (known.length === 0 || context === 'popup' || page.titleEndsWithInstance) return false;
  return known.every(([url]) => url !== urlTaskId);
}

/** A page that makes something new stands beside no instance; without this, Edit Workday Account is Create Integration System User. */
const fitsInstance = ({ instance }: PageSnapshot, page: Page): boolean =>
  page.mode === 'view' || page.titleEndsWithInstance === true || instance === null;
