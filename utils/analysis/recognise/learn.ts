import { tasks } from '../../guide/index.ts';
import { normaliseName } from '../../guide/matching.ts';
import type { Page, Task } from '../../guide/task.ts';
import { type ConfirmedPage, type LearntIds, noIds, pageKey } from '../../state/learnt-pages.ts';
import { maySpeakOther } from '../../workday/dom/language.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import type { Recognition } from './recognition.ts';
import { fitTitle, ownTitle } from './title.ts';

/** Labels outside the guide's fields that its code looks for. */
const alsoRead = ['Source Security Group', 'Password Rules'];

/** What this page teaches about Workday's ids that is not known yet, or null. Only pages that are certain by their English title and labels teach. */
export function idsToLearn(
  { match, task, page, foreign }: Recognition,
  snapshot: PageSnapshot,
  known: LearntIds,
): LearntIds | null {
  if (match === 'none') return rulingLabels(snapshot, known);
  if (match !== 'certain' || foreign || !task || !page || !fitTitle(snapshot, page)) return null;
  const key = pageKey(task.id, page.id);
  const news: LearntIds = { views: {}, urls: {}, labels: {} };
  for (const id of snapshot.viewIds) if (!known.views[id]?.includes(key)) news.views[id] = [key];
  // Under a popup the address is that of the page behind it.
  const url = snapshot.context === 'popup' ? null : snapshot.address.urlTaskId;
  if (url !== null && !known.urls[url]?.includes(key)) news.urls[url] = [key];

  const labels = new Map(labelsOf(task, page).map((label) => [normaliseName(label), label]));
  for (const { id, label } of snapshot.rows) {
    const name = labels.get(normaliseName(label));
    if (id !== undefined && name !== undefined && known.labels[id] !== name) news.labels[id] = name;
  }
  const empty = Object.values(news).every((ids) => Object.keys(ids).length === 0);
  return empty ? null : { ...noIds, ...news };
}

/** An English page with a title of the guide that is another page all the same teaches the labels by which that shows. */
function rulingLabels(snapshot: PageSnapshot, known: LearntIds): LearntIds | null {
  if (maySpeakOther(snapshot.language)) return null;
  const titled = tasks
    .flatMap(({ pages }) => pages)
    .filter((page) => fitTitle(snapshot, page)?.exact);
  const ruling = new Map(
    titled.flatMap(({ lacks = [] }) => lacks).map((one) => [normaliseName(one), one]),
  );
  const labels = snapshot.rows.flatMap(({ id, label }): [string, string][] => {
    const name = ruling.get(normaliseName(label));
    return id !== undefined && name !== undefined && known.labels[id] !== name ? [[id, name]] : [];
  });
  return labels.length > 0 ? { ...noIds, labels: Object.fromEntries(labels) } : null;
}

/** Every label of the task's pages that tells something; a page's inputs can tell it from another one. */
function labelsOf(task: Task, page: Page): string[] {
  return [
    ...page.fields.flatMap(({ labels }) => labels),
    ...page.captures.flatMap(({ from }) => ('label' in from ? from.label : [])),
    ...task.pages.flatMap(({ expects, lacks = [] }) => [...expects, ...lacks]),
    ...alsoRead,
  ];
}

/** What to keep of the administrator's answer about the page on show. */
export function answerAbout(
  { task, page }: Recognition,
  snapshot: PageSnapshot,
  is: boolean,
): ConfirmedPage | null {
  if (!task || !page) return null;
  return {
    page: pageKey(task.id, page.id),
    is,
    title: ownTitle(snapshot),
    urlTaskId: snapshot.context === 'popup' ? null : snapshot.address.urlTaskId,
    viewIds: snapshot.viewIds,
  };
}
