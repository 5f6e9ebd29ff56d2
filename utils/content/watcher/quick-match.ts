import { detours, normaliseName, tasks } from '../../guide/index.ts';
import type { KnownPages } from '../../state/guide-context.ts';
import { maySpeakOther } from '../../workday/dom/language.ts';

/** What the watcher reads of a page: no more than its title and its address. */
export interface QuickLook {
  /** Title texts: of the visible page and of the browser's tab. */
  titles: readonly string[];
  urlTaskId: string | null;
  /** Of the user interface, or null where the document states none. */
  language?: string | null;
}

const pages = [...tasks.flatMap((task) => task.pages), ...detours];
const titles = new Set(pages.flatMap((page) => page.titles).map(normaliseName));
/** Titles that go on with the name of an instance. */
const beginnings = tasks
  .flatMap((task) => task.pages)
  .flatMap((page) => (page.titleEndsWithInstance ? page.titles : []))
  .map(normaliseName);
const urlTaskIds = new Set(
  tasks.flatMap((task) => [
    task.open.urlTaskId,
    ...task.pages.flatMap((page) => page.urlTaskIds ?? []),
  ]),
);

/**
 * One signal is enough here: it only decides whether the guide, which asks for two, is loaded. In another language titles say nothing, and
 * the guide has to look at every task.
 */
export function mayBeTask(
  glance: QuickLook,
  known: KnownPages = { titles: [], urlTaskIds: [] },
): boolean {
  const { urlTaskId } = glance;
  if (urlTaskId && (urlTaskIds.has(urlTaskId) || known.urlTaskIds.includes(urlTaskId))) return true;
  if (urlTaskId && maySpeakOther(glance.language)) return true;
  return glance.titles.some((title) => {
    if (!title) return false;
    const name = normaliseName(title);
    if (known.titles.some((own) => name.startsWith(own))) return true;
    return titles.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
  });
}
