import { existsSync, readdirSync } from 'node:fs';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { builtExtension } from '../runners/build.ts';
import { browsers, findBrowser } from './browser-places.js';
import { waitUntil } from './wait-until.ts';

/** The size of Workday's page in pictures, and of the side panel beside it. */
export const pageSize = { width: 1280, height: 900 };
export const panelSize = { width: 400, height: 900 };

export interface ChromiumWithExtension {
  browser: Browser;
  extension: Extension;
  newPage(): Promise<Page>;
  /** The side panel that is open now, or the next one to open. */
  panel(): Promise<Page>;
  close(): Promise<void>;
}

const isWelcome = (target: Target) => target.url().endsWith('/welcome.html');
const isPanel = (target: Target) => /\/sidepanel\.html(\?|$)/.test(target.url());

export interface ChromiumOptions {
  port: number;
  /** Opens a window that a person can use. */
  window?: boolean;
  /** Folder that the browser keeps its things in, and leaves when it closes; without one they go with it. */
  profile?: string;
  /** Language of the browser, and so of the extension where it has it. */
  language?: string;
  /** More of Chromium's command line. */
  args?: readonly string[];
}

/**
 * Starts an installed Chromium with these unpacked extensions, or with none. Every host name leads to the sandbox on `port`, also for the
 * extensions' own requests, and nothing else is asked for on the network.
 */
export function startChromium(
  folders: readonly string[],
  { port, window = false, profile, language = 'en-US', args = [] }: ChromiumOptions,
): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) {
    throw new Error(
      `No ${browsers.chromium.name} was found: run "node tests/runners/set-up.mjs chromium", or name it in CHROME_PATH.`,
    );
  }
  return puppeteer.launch({
    executablePath,
    headless: !window,
    ...(profile !== undefined && { userDataDir: profile }),
    pipe: true,
    ...(folders.length > 0 && { enableExtensions: [...folders] }),
    acceptInsecureCerts: true,
    defaultViewport: window ? null : pageSize,
    args: [
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      `--lang=${language}`,
      `--window-size=${pageSize.width + panelSize.width},${pageSize.height + 100}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...args,
    ],
  });
}

/** The page that a new installation opens. To be waited for, so that it comes in front of nothing later. */
export async function welcomePage(browser: Browser): Promise<Page | null> {
  return (await browser.waitForTarget(isWelcome, { timeout: 15_000 })).page();
}

/** Starts Chromium with the production build. */
export async function launchChromium({
  folder = builtExtension('chromium'),
  welcome,
  ...options
}: ChromiumOptions & {
  /** Where the unpacked extension lies; its id follows from that. */
  folder?: string;
  /** Leaves the welcome page open that the extension opens where it was not installed before. In a window it stays. */
  welcome?: boolean;
}): Promise<ChromiumWithExtension> {
  const { window = false, profile } = options;
  const firstTime =
    profile === undefined || !existsSync(profile) || readdirSync(profile).length === 0;
  const browser = await startChromium([folder], options);
  try {
    // Loaded a moment after the start.
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
        const target = await browser.waitForTarget(isPanel, { timeout: 15_000 });
        const page = await target.asPage();
        if (!window) await page.setViewport(panelSize);
        await page.waitForSelector('main');
        return page;
      },
      close: () => browser.close(),
    };
  } catch (problem) {
    await browser.close();
    throw problem;
  }
}
