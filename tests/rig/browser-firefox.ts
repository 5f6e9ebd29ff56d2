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

/** Starts an installed Firefox with the production build; every host name leads to the sandbox on `port`. */
export async function launchFirefox({ port }: { port: number }): Promise<FirefoxWithExtension> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) {
    throw new Error(
      `No ${browsers.firefox.name} was found: run "node tests/rig/set-up.mjs firefox", or name it in FIREFOX_PATH.`,
    );
  }
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
  try {
    await browser.installExtension(builtExtension('firefox'));
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
      close: () => browser.close(),
    };
  } catch (problem) {
    await browser.close();
    throw problem;
  }
}
