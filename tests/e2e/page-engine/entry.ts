import { Secret } from '../../../utils/lib/secret.ts';
import type { FillOutcome, FillValue } from '../../../utils/workday/dom/snapshot.ts';
import { expandField, fillField } from '../../../utils/workday/interact/fill-field.ts';
import { openTask } from '../../../utils/workday/interact/search.ts';
import { controlElement, locateButton, locateField } from '../../../utils/workday/read/locate.ts';
import { readPage } from '../../../utils/workday/read/read-page.ts';
import { watchPage } from '../../../utils/workday/watch/watch-page.ts';

/** The page engine as functions of plain data, injected into a page by a test. */

export interface Filled {
  outcome: FillOutcome;
  items: { name: string; result: FillOutcome['result'] }[];
}

export const read = () => readPage(document, location);

export async function fill(
  labels: string[],
  value: FillValue | { kind: 'secret'; plain: string },
  { section, stopAfter }: { section?: string; stopAfter?: number } = {},
): Promise<Filled> {
  const items: Filled['items'] = [];
  const stop = new AbortController();
  const outcome = await fillField(
    document,
    { labels, ...(section !== undefined && { section }) },
    'plain' in value ? { kind: 'secret', value: new Secret(value.plain) } : value,
    {
      signal: stop.signal,
      onItem(name, done) {
        if (done) items.push({ name, result: done.result });
        if (items.length === stopAfter) stop.abort();
      },
    },
  );
  return { outcome, items };
}

export const expand = (label: string) => expandField(document, { labels: [label] });
export const heldSecret = (label: string): string | null => {
  const row = readPage(document, location)?.rows.find((one) => one.label === label);
  return row?.reading.kind === 'password' ? row.reading.value.reveal() : null;
};
/** Marks the element that the test's mouse has to click. */
export function markButton(kind: 'ok' | 'cancel' | 'done'): boolean {
  document.querySelector('[data-press]')?.removeAttribute('data-press');
  const button = locateButton(document, kind);
  button?.setAttribute('data-press', '');
  return button !== null;
}
export function controlTag(label: string): string | null {
  const row = locateField(document, { labels: [label] });
  return row && controlElement(row).getAttribute('data-automation-id');
}

export async function open(search: string, urlTaskId?: string) {
  const opened = await openTask(document, location, { search, urlTaskId });
  if (opened.opened === 'search') opened.result.setAttribute('data-press', '');
  return opened.opened;
}

let batches = { calls: 0, titles: 0, maxMs: 0 };
let watching = new AbortController();
export function watch(): void {
  watching.abort();
  watching = new AbortController();
  batches = { calls: 0, titles: 0, maxMs: 0 };
  watchPage(
    document,
    ({ title }) => {
      batches.calls += 1;
      if (title) batches.titles += 1;
      return 'done';
    },
    watching.signal,
  );
}
export const watched = () => batches;
export const openLists = (): number =>
  [...document.querySelectorAll('[data-automation-id="activeListContainer"]')].filter((one) =>
    one.checkVisibility(),
  ).length;
