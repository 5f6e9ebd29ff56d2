import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserLog, withoutQuery } from './browser-log.ts';
import { extensionState } from './extension-state.ts';

/** A page that does not answer must not hold up the other pages. */
const maxWaitMs = 10_000;

const isOfExtension = (page: Page) => /^(chrome|moz)-extension:/.test(page.url());

/**
 * Saves what a browser shows in `folder`: of each page a screenshot, of Workday's pages the HTML,
 * of the extension's pages the state hooks and the shape of the storage, and the logs of consoles
 * and requests. An extension page's HTML is not saved, because it can contain a revealed secret.
 */
export async function saveBrowser(folder: string, log: BrowserLog): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const save = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(folder, name), content);
  save('console.txt', `${log.console.join('\n')}\n`);
  save('network.txt', `${log.network.join('\n')}\n`);
  const attempt = (name: string, work: () => Promise<string | Uint8Array>) =>
    withinLimit(work()).then(
      (content) => save(name, content),
      (problem) => save(`${name}.problem.txt`, `${withoutQuery(String(problem))}\n`),
    );
  const found = await withinLimit(allPages(log)).catch(() => []);
  const pages = found.map((page, index) => ({ page, name: `${index + 1}-${nameOf(page)}` }));
  for (const { page, name } of pages) {
    if (isOfExtension(page))
      await attempt(`${name}-state.json`, async () =>
        JSON.stringify(await page.evaluate(extensionState), null, 2),
      );
    else await attempt(`${name}.html`, () => page.content());
  }
  // Browsers draw no page in the background, and bringing one to the front changes the others.
  const areHidden = await Promise.all(
    pages.map(({ page }) => withinLimit(page.evaluate(() => document.hidden)).catch(() => true)),
  );
  const inFront = pages.filter((_, index) => !areHidden[index]);
  const behind = pages.filter((_, index) => areHidden[index]);
  for (const { page, name } of inFront)
    await attempt(`${name}.png`, () => page.screenshot({ fullPage: isOfExtension(page) }));
  for (const { page, name } of behind)
    await attempt(`${name}.png`, async () => {
      await page.bringToFront();
      return page.screenshot();
    });
  // The tests that follow work on the page that was in front.
  if (behind.length > 0)
    for (const { page } of inFront.filter((one) => !isOfExtension(one.page)))
      await withinLimit(page.bringToFront()).catch(() => undefined);
}

async function allPages({ browser, pages }: BrowserLog): Promise<Page[]> {
  const all = new Set([...(await browser.pages()), ...pages]);
  return [...all].filter((page) => !page.isClosed() && page.url() !== 'about:blank');
}

function nameOf(page: Page): string {
  const path = withoutQuery(page.url()).replace(/^[\w-]+:\/\/(?:[\w.-]*\/)?/, '');
  return (
    path
      .replace(/\.\w+$/, '')
      .replaceAll(/\W+/g, '-')
      .slice(-60) || 'page'
  );
}

function withinLimit<Result>(work: Promise<Result>): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`No answer in ${maxWaitMs} ms.`)), maxWaitMs);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
