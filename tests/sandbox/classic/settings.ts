import type { PageModel } from '../page-model.ts';

/**
 * The behaviour of this tenant's user interface. Set in the query string of the first address
 * (`?delay=50&ids=volatile`) and kept for the tab, or by the server as `data-*` attributes of
 * `<html>` with the same names.
 *
 * | name | values | meaning |
 * |---|---|---|
 * | `delay` | milliseconds | wait between shell and content; 150 to 600 at random if omitted |
 * | `ids` | `volatile` | field ids end in a suffix that changes with every draw |
 * | `searchbox` | `off` | prompt inputs have no `data-automation-id="searchBox"` |
 * | `context` | `page`, `popup`, `modal` | draws every edit page in that form context |
 * | `hidden` | `pause` | content waits until the tab is visible |
 * | `late` | milliseconds | time for which a page shows its title and no rows |
 * | `stale` | `kept` | pages and popups that were left stay in the document, hidden |
 * | `rerender` | milliseconds | interval at which new rows replace the current ones |
 * | `headings` | `plain` | column headings have no button around their texts |
 * | `empty` | `sentence` | an empty grid says so in one cell across all columns |
 * | `loading` | `row` | a grid with rows ends in a row that stands in for more |
 * | `older` | `main` | rows of older grids are in `MainTable-0` instead of `gridChunk-0` |
 * | `checkbox` | `input` | `checkboxPanel` is the name of the `input` itself |
 * | `prompts` | `menu` | lists of prompts are menus by role |
 * | `announcer` | `on` | an invisible alert says that the page is loaded |
 * | `topsearch` | `off` | the header has no search box |
 * | `marks` | `stripped` | nodes have none of the attributes that only Workday's pages have |
 * | `kit` | `16` | attributes and menus as in newer versions of the component library |
 */
export interface Settings {
  delay: number | null;
  volatileIds: boolean;
  searchBox: boolean;
  context: PageModel['context'] | null;
  pauseWhenHidden: boolean;
  late: number;
  keepStale: boolean;
  rerender: number | null;
  plainHeadings: boolean;
  emptySentence: boolean;
  loadingRow: boolean;
  mainTable: boolean;
  checkboxInput: boolean;
  menuPrompts: boolean;
  announcer: boolean;
  globalSearch: boolean;
  strippedMarks: boolean;
  newerKit: boolean;
}

export const settings: Settings = readSettings();

/** Waits between shell and content for as long as the settings say. */
export async function contentDelay(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, settings.delay ?? 150 + Math.random() * 450));
  while (settings.pauseWhenHidden && document.hidden) {
    await new Promise((resolve) =>
      document.addEventListener('visibilitychange', resolve, { once: true }),
    );
  }
}

/**
 * Waits about a tenth of a second before a prompt's list opens, or less if the content is faster.
 */
export async function listDelay(): Promise<void> {
  const usual = 40 + Math.random() * 100;
  await new Promise((resolve) => setTimeout(resolve, Math.min(usual, settings.delay ?? usual)));
}

function readSettings(): Settings {
  const query = new URLSearchParams(location.search);
  const read = (name: string): string | null => {
    const asked = query.get(name);
    if (asked !== null) sessionStorage.setItem(`classic-${name}`, asked);
    return (
      sessionStorage.getItem(`classic-${name}`) ??
      document.documentElement.getAttribute(`data-${name}`)
    );
  };
  const number = (name: string) => Number(read(name) || Number.NaN);
  const context = read('context');
  return {
    delay: orNull(number('delay')),
    volatileIds: read('ids') === 'volatile',
    searchBox: read('searchbox') !== 'off',
    context: context === 'page' || context === 'popup' || context === 'modal' ? context : null,
    pauseWhenHidden: read('hidden') === 'pause',
    late: orNull(number('late')) ?? 0,
    keepStale: read('stale') === 'kept',
    rerender: orNull(number('rerender')),
    plainHeadings: read('headings') === 'plain',
    emptySentence: read('empty') === 'sentence',
    loadingRow: read('loading') === 'row',
    mainTable: read('older') === 'main',
    checkboxInput: read('checkbox') === 'input',
    menuPrompts: read('prompts') === 'menu',
    announcer: read('announcer') === 'on',
    globalSearch: read('topsearch') !== 'off',
    strippedMarks: read('marks') === 'stripped',
    newerKit: read('kit') === '16',
  };
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
