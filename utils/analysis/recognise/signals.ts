import type { Page, Task } from '../../guide/task.ts';
import { type ConfirmedPage, type Learnt, pageKey } from '../../state/learnt-pages.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import { yieldsAll } from './by-shape.ts';
import { fittingShape, isDistinctive } from './shape.ts';
import { ownTitle } from './title.ts';

/** Signals of a page whose title the guide cannot read. */
export interface OtherSignals {
  /** The administrator confirmed a page with this title. */
  title: boolean;
  /** Its view or address is known from an English page, or from one that was confirmed. */
  id: boolean;
  /** Its controls are in the guide's order, or it shows the values that the page yields. */
  content: boolean;
}

/**
 * Signals of a page without an English title, or null if there are none or a sign is against it.
 * @param mayBeForeign the tenant may show another language. In English, a title that does not fit
 *   is a sign against the page, whatever its ids
 */
export function otherSignals(
  snapshot: PageSnapshot,
  task: Task,
  page: Page,
  { ids, confirmed, due }: Learnt,
  mayBeForeign: boolean,
): OtherSignals | null {
  const key = pageKey(task.id, page.id);
  const answers = confirmed.filter((one) => isAbout(one, snapshot));
  if (answers.some((one) => !one.is && one.page === key)) return null;
  const confirming = answers.filter((one) => one.is);
  const isConfirmed = confirming.some((one) => one.page === key);
  // Pages of one task that share their English title share title and address in every language.
  const shared = confirming.some((one) => sharesTitle(task, page, one));
  if (!mayBeForeign) return isConfirmed ? { title: true, id: true, content: false } : null;

  const url = snapshot.address.urlTaskId;
  const seenView = snapshot.viewIds.some((id) => ids.views[id]?.includes(key));
  const seenUrl =
    url !== null && (page.urlTaskIds?.includes(url) || ids.urls[url]?.includes(key) || false);
  if (!isConfirmed && isAtOtherAddress(snapshot, page, key, ids)) return null;
  if (!fitsInstance(snapshot, page)) return null;

  const shape = fittingShape(page, snapshot.rows);
  const content = shape !== null || yieldsAll(page, snapshot);
  const signals: OtherSignals = {
    title: (isConfirmed || shared) && hasTitle(confirming, snapshot),
    id: seenView || seenUrl || confirming.some((one) => sharesIds(task, page, one, snapshot)),
    content,
  };
  if (signals.title || signals.id) return signals;
  return content && (shape === null || isDistinctive(shape) || task.id === due) ? signals : null;
}

/** Whether the answer is about this page: same title, and the same id if both have one. */
function isAbout(one: ConfirmedPage, snapshot: PageSnapshot): boolean {
  if (one.title !== ownTitle(snapshot)) return false;
  const url = snapshot.context === 'popup' ? null : snapshot.address.urlTaskId;
  return one.urlTaskId === null || url === null || one.urlTaskId === url;
}

const hasTitle = (confirming: readonly ConfirmedPage[], snapshot: PageSnapshot): boolean =>
  confirming.some(({ title }) => title !== '' && title === ownTitle(snapshot));

/** The view belongs to the page, the address to its task: form and result share an address. */
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
 * Whether the page's address is known and differs, so that this is another page with the same
 * view: the result of Create Integration System User is View Workday Account as well. Pages of an
 * instance have many addresses, and under a popup the address belongs to the page behind it.
 */
function isAtOtherAddress(
  { address: { urlTaskId }, context }: PageSnapshot,
  page: Page,
  key: string,
  { urls }: Learnt['ids'],
): boolean {
  const known = Object.entries(urls).filter(([, pages]) => pages.some((one) => one === key));
  if (known.length === 0 || context === 'popup' || page.titleEndsWithInstance) return false;
  return known.every(([url]) => url !== urlTaskId);
}

/**
 * A page that creates something shows no instance. Without this rule, Edit Workday Account would be
 * Create Integration System User.
 */
const fitsInstance = ({ instance }: PageSnapshot, page: Page): boolean =>
  page.mode === 'view' || page.titleEndsWithInstance === true || instance === null;
