import { detours, normaliseName, tasks } from '../../guide/index.ts';
import type { KnownPages } from '../../state/guide-context.ts';
import { maySpeakOther } from '../../workday/dom/language.ts';

/** What the watcher reads of a page: no more than its title and its address. */
export interface PageSigns {
  /** Titles of the visible page and of the browser's tab. */
  titles: readonly string[];
  urlTaskId: string | null;
  /** Language of the user interface, or null where the document states none. */
  language?: string | null;
}

const pages = [...tasks.flatMap((task) => task.pages), ...detours];
const titles = new Set(pages.flatMap((page) => page.titles).map(normaliseName));
/** Titles that continue with the name of an instance. */
const titlePrefixes = tasks
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
 * Whether the page may be a task. One sign is enough, because it only decides whether the guide is
 * loaded, which asks for two. In another language titles say nothing, so the guide looks at every
 * task.
 */
export function mayBeTask(
  signs: PageSigns,
  known: KnownPages = { titles: [], urlTaskIds: [] },
): boolean {
  const { urlTaskId } = signs;
  if (urlTaskId && (urlTaskIds.has(urlTaskId) || known.urlTaskIds.includes(urlTaskId))) return true;
  if (urlTaskId && maySpeakOther(signs.language)) return true;
  return signs.titles.some((title) => {
    if (!title) return false;
    const name = normaliseName(title);
    if (known.titles.some((prefix) => name.startsWith(prefix))) return true;
    return titles.has(name) || titlePrefixes.some((prefix) => name.startsWith(prefix));
  });
}
