import type { PageModel } from '../page-model.ts';

/**
 * How this tenant's user interface behaves today. Set in the query string of the first address (`?delay=50&ids=volatile`) and
 * kept for the tab, or by the server as `data-*` attributes of `<html>` with the same names.
 *
 * | name | values | meaning |
 * |---|---|---|
 * | `delay` | milliseconds | wait between shell and content; without it 150–600 at random |
 * | `ids` | `volatile` | field ids end in a suffix that changes with every drawing |
 * | `searchbox` | `off` | prompt inputs come without `data-automation-id="searchBox"` |
 * | `context` | `page`, `popup`, `modal` | draws every edit page in that form context |
 * | `hidden` | `pause` | content waits until the tab is visible |
 */
export interface Settings {
  delay: number | null;
  volatileIds: boolean;
  searchBox: boolean;
  context: PageModel['context'] | null;
  pauseWhenHidden: boolean;
}

const names = ['delay', 'ids', 'searchbox', 'context', 'hidden'];

export const settings: Settings = readSettings();

/** The wait between shell and content, as the settings want it. */
export async function contentDelay(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, settings.delay ?? 150 + Math.random() * 450));
  while (settings.pauseWhenHidden && document.hidden) {
    await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
  }
}

/** A prompt's list takes a moment, too: a tenth of a second or so, less where content is faster. */
export async function listDelay(): Promise<void> {
  const usual = 40 + Math.random() * 100;
  await new Promise((resolve) => setTimeout(resolve, Math.min(usual, settings.delay ?? usual)));
}

function readSettings(): Settings {
  const query = new URLSearchParams(location.search);
  const read = (name: string): string | null => {
    const asked = query.get(name);
    if (asked !== null) sessionStorage.setItem(`classic-${name}`, asked);
    return sessionStorage.getItem(`classic-${name}`) ?? document.documentElement.getAttribute(`data-${name}`);
  };
  const [delay, ids, searchBox, context, hidden] = names.map(read);
  return {
    delay: delay ? Number(delay) : null,
    volatileIds: ids === 'volatile',
    searchBox: searchBox !== 'off',
    context: context === 'page' || context === 'popup' || context === 'modal' ? context : null,
    pauseWhenHidden: hidden === 'pause',
  };
}
