import { existsSync, readdirSync } from 'node:fs';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { builtExtension } from '../runners/build.ts';
import { closeBrowser, logBrowser, logPage } from './browser-log.ts';
import { browsers, findBrowser } from './browser-places.js';
import { maxWaitMs, waitUntil } from './wait-until.ts';

/** Viewport of Workday's page in screenshots, in CSS pixels; `panelSize` is the side panel's. */
export const pageSize = { width: 1280, height: 900 };
export const panelSize = { width: 400, height: 900 };

export interface ChromiumWithExtension {
  browser: Browser;
  extension: Extension;
  newPage(): Promise<Page>;
  /** Resolves to the open side panel, or to the next one that opens. */
  panel(): Promise<Page>;
  close(): Promise<void>;
}

const isWelcome = (target: Target) => target.url().endsWith('/welcome.html');
const isPanel = (target: Target) => /\/sidepanel\.html(\?|$)/.test(target.url());

export interface ChromiumOptions {
  /**
   * Port of the sandbox that every host name resolves to. Without one, the browser reaches the real
   * hosts and insists on their certificates.
   */
  port?: number;
  /** Program to start. Default: the installed browser that is found. */
  executable?: string;
  /** Shows a window instead of running headless. */
  window?: boolean;
  /**
   * Folder of the browser profile. Kept when the browser closes; the default is a temporary
   * profile.
   */
  profile?: string;
  /** Language of the browser. The extension follows it if it has that language. */
  language?: string;
  /** Additional command line arguments of Chromium. */
  args?: readonly string[];
}

/**
 * Starts an installed Chromium with these unpacked extensions. With a `port`, every host name
 * resolves to the sandbox there, also for requests of the extensions, and no other host is
 * contacted.
 */
export async function startChromium(
  folders: readonly string[],
  { port, executable, window = false, profile, language = 'en-US', args = [] }: ChromiumOptions,
): Promise<Browser> {
  const executablePath = executable ?? findBrowser('chromium');
  if (!executablePath) {
    throw new Error(
      `No ${browsers.chromium.name} was found: run "node tests/runners/set-up.mjs chromium", or name it in CHROME_PATH.`,
    );
  }
  const browser = await puppeteer.launch({
    executablePath,
    headless: !window,
    timeout: maxWaitMs,
    ...(profile !== undefined && { userDataDir: profile }),
    pipe: true,
    ...(folders.length > 0 && { enableExtensions: [...folders] }),
    acceptInsecureCerts: port !== undefined,
    defaultViewport: window ? null : pageSize,
    args: [
      ...(port === undefined
        ? []
        : [`--host-resolver-rules=MAP * 127.0.0.1:${port}`, '--ignore-certificate-errors']),
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      `--lang=${language}`,
      `--window-size=${pageSize.width + panelSize.width},${pageSize.height + 100}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...args,
    ],
  });
  logBrowser(browser);
  return browser;
}

/** Waits for the page that a new installation opens, so that it cannot come to the front later. */
export async function welcomePage(browser: Browser): Promise<Page | null> {
  return (await browser.waitForTarget(isWelcome, { timeout: maxWaitMs })).page();
}

/** Starts Chromium with the production build of the extension. */
export async function launchChromium({
  folder = builtExtension('chromium'),
  welcome,
  ...options
}: ChromiumOptions & {
  /** Folder of the unpacked extension. The extension's ID is derived from this path. */
  folder?: string;
  /** Keeps the welcome page that opens at the first installation. Default: only with a window. */
  welcome?: boolean;
}): Promise<ChromiumWithExtension> {
  const { window = false, profile } = options;
  const firstTime =
    profile === undefined || !existsSync(profile) || readdirSync(profile).length === 0;
  const browser = await startChromium([folder], options);
  try {
    // The extension loads a moment after the browser starts.
    const extension = await waitUntil(
      'Chromium to load the extension',
      async () => [...(await browser.extensions()).values()][0],
    );
    if (firstTime) {
      const page = await welcomePage(browser);
      if (!(welcome ?? window)) await page?.close();
    }
    return {
      browser,
      extension,
      newPage: () => browser.newPage(),
      async panel() {
        const target = await browser.waitForTarget(isPanel, { timeout: maxWaitMs });
        const page = await target.asPage();
        logPage(browser, page);
        if (!window) await page.setViewport(panelSize);
        await page.waitForSelector('main');
        return page;
      },
      close: () => closeBrowser(browser),
    };
  } catch (problem) {
    await closeBrowser(browser);
    throw problem;
  }
}
