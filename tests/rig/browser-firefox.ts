import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { panelSize } from './browser-chromium.ts';
import { browsers, findBrowser } from './browser-places.js';
import { builtExtension } from './build.ts';

const addOnId = 'connect-workday@kolleno.com';
/** Fixed, so that the address of the extension's pages is known. */
const uuid = '6f2d9c1e-3f0b-4a57-9f0e-5d1c7a4b8e21';

export interface FirefoxWithExtension {
  browser: Browser;
  newPage(): Promise<Page>;
  /**
   * The panel's page in a window of its own, pinned to the tab that shows `address`: Firefox's automation shows no target for
   * its sidebar. In a window, because a page in a hidden tab draws no frames.
   */
  panel(address: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * The build with one language left. A Firefox is in the languages that were installed with it, mostly one, and preferences cannot make it speak another;
 * so the extension is one that knows no other.
 */
function onlyIn(language: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kolleno-connect-'));
  cpSync(builtExtension('firefox'), folder, { recursive: true });
  for (const other of readdirSync(join(folder, '_locales'))) {
    if (other !== language) rmSync(join(folder, '_locales', other), { recursive: true });
  }
  const manifest = join(folder, 'manifest.json');
  const content = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
  writeFileSync(manifest, JSON.stringify({ ...content, default_locale: language }));
  return folder;
}

/**
 * Starts an installed Firefox with the production build; every host name leads to the sandbox on `port`.
 * @param language of the extension, in place of the browser's
 */
export async function launchFirefox({
  port,
  language,
}: {
  port: number;
  language?: string;
}): Promise<FirefoxWithExtension> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) {
    throw new Error(
      `No ${browsers.firefox.name} was found: run "node tests/rig/set-up.mjs firefox", or name it in FIREFOX_PATH.`,
    );
  }
  const copy = language === undefined ? null : onlyIn(language);
  const folder = copy ?? builtExtension('firefox');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port}`,
      'extensions.webextensions.uuids': JSON.stringify({ [addOnId]: uuid }),
    },
  });
  const close = async () => {
    await browser.close();
    if (copy) rmSync(copy, { recursive: true });
  };
  try {
    await browser.installExtension(folder);
    return {
      browser,
      newPage: () => browser.newPage(),
      async panel(address) {
        const page = await browser.newPage({ type: 'window' });
        await page.setViewport(panelSize);
        const opens = async (query: string) => {
          // Never settles on an extension's page; what counts is the element.
          page.goto(`moz-extension://${uuid}/sidepanel.html${query}`).catch(() => undefined);
          await page.waitForFunction((wanted) => location.search === wanted, {}, query);
          await page.waitForSelector('main');
        };
        await opens('');
        const tab = await page.evaluate(
          async (wanted) => (await chrome.tabs.query({})).find(({ url }) => url === wanted)?.id,
          address,
        );
        if (tab === undefined) throw new Error(`No tab shows ${address}.`);
        await opens(`?tab=${tab}`);
        return page;
      },
      close,
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}
