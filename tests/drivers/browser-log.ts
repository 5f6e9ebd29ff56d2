import type { Browser, HTTPRequest, Page, Target } from 'puppeteer-core';
import { maxWaitMs } from './wait-until.ts';

/** Lines kept of each log: enough for the last page loads before a failure. */
const maxLines = 400;

/** The consoles and requests of a browser's pages, kept for the report of a failed test. */
export interface BrowserLog {
  browser: Browser;
  /** The logged pages, with the side panel, which `browser.pages()` does not have. */
  pages: Set<Page>;
  console: string[];
  network: string[];
}

const logs = new Map<Browser, BrowserLog>();

/**
 * Called before a browser closes. Vitest's set-up file sets it; commands without Vitest have none.
 */
export const beforeClosing: { look: ((log: BrowserLog) => Promise<void>) | null } = { look: null };

/** The logs of all browsers that are open in this process. */
export const openBrowsers = (): BrowserLog[] => [...logs.values()];

/**
 * Starts to log what the browser's pages do, until it closes, and gives the pages the usual limit
 * for waits.
 */
export function logBrowser(browser: Browser): void {
  const log: BrowserLog = { browser, pages: new Set(), console: [], network: [] };
  logs.set(browser, log);
  const logTarget = async (target: Target) => {
    // A worker is not watched, because a connection to it would keep it alive.
    const page = target.type() === 'page' ? await target.page() : null;
    if (page) logPage(browser, page);
  };
  browser.on('targetcreated', (target) => {
    // The page may be gone by now.
    logTarget(target).catch(() => undefined);
  });
  browser.once('disconnected', () => logs.delete(browser));
}

/** Closes a browser, after the report of a failed test has read it. */
export async function closeBrowser(browser: Browser): Promise<void> {
  const log = logs.get(browser);
  try {
    if (log) await beforeClosing.look?.(log);
  } finally {
    logs.delete(browser);
    await browser.close();
  }
}

/** Logs a page of a target that Puppeteer does not take for a page, such as the side panel. */
export function logPage(browser: Browser, page: Page): void {
  page.setDefaultTimeout(maxWaitMs);
  const log = logs.get(browser);
  if (!log) return;
  const { pages, console: said, network } = log;
  pages.add(page);
  page.once('close', () => pages.delete(page));
  const add = (lines: string[], line: string) => {
    lines.push(`${new Date().toISOString().slice(11, 23)} ${line}`);
    if (lines.length > maxLines) lines.shift();
  };
  page.on('console', (message) => add(said, `${message.type()}: ${message.text()}`));
  page.on('pageerror', (problem) => add(said, `exception: ${String(problem)}`));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) add(network, `page ${withoutQuery(frame.url())}`);
  });
  page.on('requestfinished', (request) => add(network, requestLine(request)));
  page.on('requestfailed', (request) => add(network, requestLine(request)));
}

const requestLine = (request: HTTPRequest) => {
  const result = request.response()?.status() ?? request.failure()?.errorText ?? 'no response';
  return `${request.method()} ${withoutQuery(request.url())} ${result}`;
};

/** The query and the fragment can contain one-time values, such as a hand-off link's token. */
export const withoutQuery = (url: string): string =>
  url.startsWith('data:') ? 'data:…' : url.replace(/[?#].*$/s, '');
