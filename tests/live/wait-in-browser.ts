import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { CannotRun } from './cannot-run.ts';

/** How often is looked, in milliseconds. */
const everyMs = 250;
/** Far more than a page takes; a slow tenant needs ten seconds. */
const maxPageMs = 60_000;

/**
 * Waits until `look` returns something other than null, undefined or false. Its errors count as not
 * yet, because the page may be navigating.
 * @param withinMs limit in milliseconds; Infinity while a person is at work
 * @throws CannotRun when the browser or the tab is closed, or after the limit
 */
export async function waitInBrowser<Found>(
  page: Page,
  what: string,
  look: () => Found | null | undefined | false | Promise<Found | null | undefined | false>,
  withinMs = maxPageMs,
): Promise<Found> {
  const end = Date.now() + withinMs;
  let cause: unknown;
  for (;;) {
    if (!page.browser().connected || page.isClosed())
      throw new CannotRun('The browser was closed.');
    try {
      const found = await look();
      if (found !== null && found !== undefined && found !== false) return found;
    } catch (problem) {
      if (problem instanceof CannotRun) throw problem;
      cause = problem;
    }
    if (Date.now() > end) throw new CannotRun(`Waited in vain for ${what}.`, { cause });
    await pause(everyMs);
  }
}
