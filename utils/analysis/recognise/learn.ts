import { tasks } from '../../guide/index.ts';
import { normaliseName } from '../../guide/matching.ts';
import type { Page, Task } from '../../guide/task.ts';
import { type ConfirmedPage, type LearntIds, noIds, pageKey } from '../../state/learnt-pages.ts';
import { maySpeakOther } from '../../workday/dom/language.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import type { Recognition } from './recognition.ts';
import { fitTitle, ownTitle } from './title.ts';

/** Labels that the code reads, besides those of the guide's fields. */
const labelsInCode = ['Source Security Group', 'Password Rules'];

/**
 * Workday's ids on this page that are not known yet, or null. Only a page that is certain by its
 * English title and labels is used.
 */
export function idsToLearn(
  { match, task, page, foreign }: Recognition,
  snapshot: PageSnapshot,
  known: LearntIds,
): LearntIds | null {
  if (match === 'none') return excludingLabels(snapshot, known);
  if (match !== 'certain' || foreign || !task || !page || !fitTitle(snapshot, page)) return null;
  const key = pageKey(task.id, page.id);
  const added: LearntIds = { views: {}, urls: {}, labels: {} };
  for (const id of snapshot.viewIds) if (!known.views[id]?.includes(key)) added.views[id] = [key];
  // Under a popup the address belongs to the page behind it.
  const url = snapshot.context === 'popup' ? null : snapshot.address.urlTaskId;
  if (url !== null && !known.urls[url]?.includes(key)) added.urls[url] = [key];

  const labels = new Map(labelsOf(task, page).map((label) => [normaliseName(label), label]));
  for (const { id, label } of snapshot.rows) {
    const name = labels.get(normaliseName(label));
    if (id !== undefined && name !== undefined && known.labels[id] !== name)
      added.labels[id] = name;
  }
  const isEmpty = Object.values(added).every((ids) => Object.keys(ids).length === 0);
  return isEmpty ? null : { ...noIds, ...added };
}

/**
 * Ids of the labels by which an English page with one of the guide's titles shows that it is a
 * different page.
 */
function excludingLabels(snapshot: PageSnapshot, known: LearntIds): LearntIds | null {
  if (maySpeakOther(snapshot.language)) return null;
  const titled = tasks
    .flatMap(({ pages }) => pages)
    .filter((page) => fitTitle(snapshot, page)?.exact);
  const excluding = new Map(
    titled.flatMap(({ lacks = [] }) => lacks).map((one) => [normaliseName(one), one]),
  );
  const labels = snapshot.rows.flatMap(({ id, label }): [string, string][] => {
    const name = excluding.get(normaliseName(label));
    return id !== undefined && name !== undefined && known.labels[id] !== name ? [[id, name]] : [];
  });
  return labels.length > 0 ? { ...noIds, labels: Object.fromEntries(labels) } : null;
}

/** All labels that tell the task's pages and fields apart. */
function labelsOf(task: Task, page: Page): string[] {
  return [
    ...page.fields.flatMap(({ labels }) => labels),
    ...page.captures.flatMap(({ from }) => ('label' in from ? from.label : [])),
    ...task.pages.flatMap(({ expects, lacks = [] }) => [...expects, ...lacks]),
    ...labelsInCode,
  ];
}

/**
 * The administrator's answer about the open page, as it is stored.
 * @param is the page is the one that was asked about
 */
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
