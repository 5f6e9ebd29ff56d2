import type { Browser, Page } from 'puppeteer-core';
import { eventually } from './eventually.ts';
import { findSidebarToo, pageInSidebar, pressToolbarButton, sidebarShows } from './firefox-window.ts';

/** What puppeteer speaks WebDriver BiDi through; its types keep it back. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  emit(event: string, data: object): void;
}

/** A page, as BiDi's event `browsingContext.contextCreated` tells of it. */
interface PageInfo {
  context: string;
  url: string;
  clientWindow: string;
}

/** Firefox's real sidebar and the toolbar button that opens it. */
export interface FirefoxSidebar {
  isOpen(): Promise<boolean>;
  pressesToolbarButton(): Promise<void>;
  /** The panel in the sidebar that is open now, or the next one to open. */
  panel(): Promise<Page>;
}

/**
 * Neither Firefox's automation nor puppeteer looks for pages in the sidebar, though the one there is like any other. Both are told of it:
 * Firefox how to find it by its id, puppeteer that it has come.
 */
export async function firefoxSidebar(browser: Browser, addOnId: string): Promise<FirefoxSidebar> {
  const { connection } = browser as unknown as { connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (result as { contexts: PageInfo[] }).contexts;
  if (!window) throw new Error('Firefox has no window.');

  async function inWindow<Result>(run: (addOnId: string) => Result): Promise<Result> {
    const { result: answer } = await connection.send('script.callFunction', {
      functionDeclaration: run.toString(),
      arguments: [{ type: 'string', value: addOnId }],
      target: { context: window?.context },
      awaitPromise: false,
    });
    const { result, exceptionDetails } = answer as {
      result?: { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (exceptionDetails) throw new Error(`In Firefox's window: ${exceptionDetails.text}`);
    return result?.value as Result;
  }

  await inWindow(findSidebarToo);
  const pages = new Map<string, Page>();
  return {
    isOpen: () => inWindow(sidebarShows),
    pressesToolbarButton: () => inWindow(pressToolbarButton),
    async panel() {
      const info = await eventually('the sidebar to show the panel', async () =>
        JSON.parse((await inWindow(pageInSidebar)) ?? 'null'),
      );
      const known = pages.get(info.context);
      if (known) return known;
      const others = await browser.pages();
      connection.emit('browsingContext.contextCreated', {
        ...info,
        clientWindow: window.clientWindow,
        userContext: 'default',
        parent: null,
        children: null,
        originalOpener: null,
      });
      const page = (await browser.pages()).find((one) => !others.includes(one));
      if (!page) throw new Error('Puppeteer took no notice of the sidebar.');
      pages.set(info.context, page);
      await page.waitForSelector('main');
      return page;
    },
  };
}
