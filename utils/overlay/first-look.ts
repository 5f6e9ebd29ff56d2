import { detours, normaliseName, tasks } from '../guide/index.ts';

/** What the watcher reads of a page: no more than its title and its address. */
export interface Glance {
  /** Title texts: of the visible page and of the browser's tab. */
  titles: readonly (string | null)[];
  urlTaskId: string | null;
}

const pages = [...tasks.flatMap((task) => task.pages), ...detours];
const titles = new Set(pages.flatMap((page) => page.titles).map(normaliseName));
/** Titles that go on with the name of an instance. */
const beginnings = tasks
  .flatMap((task) => task.pages)
  .flatMap((page) => (page.titleEndsWithInstance ? page.titles : []))
  .map(normaliseName);
const urlTaskIds = new Set(
  tasks.flatMap((task) => [task.open.urlTaskId, ...task.pages.flatMap((page) => page.urlTaskIds ?? [])]),
);

/** One signal is enough here: it only decides whether the guide, which asks for two, is loaded. */
export function mayBeTask(glance: Glance): boolean {
  if (glance.urlTaskId && urlTaskIds.has(glance.urlTaskId)) return true;
  return glance.titles.some((title) => {
    if (!title) return false;
    const name = normaliseName(title);
    return titles.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
  });
}
