import type { Browser, Page } from 'puppeteer-core';
import { bidiConnection, type FirefoxConnection } from './firefox-connection.ts';
import {
  closeWelcome,
  isSidebarOpen,
  isToolbarButtonVisible,
  pressToolbarButton,
  readClipboard,
  registerSidebar,
  showSidebar,
  sidebarPage,
  stopBackground,
} from './firefox-window-scripts.ts';
import { waitUntil } from './wait-until.ts';

/** A page as described by BiDi's event `browsingContext.contextCreated`. */
interface PageInfo {
  context: string;
  url: string;
  clientWindow: string;
}

/**
 * Firefox's own window: the toolbar with the extension's button, and the sidebar with the panel.
 * Neither Firefox's automation nor Puppeteer looks for pages in the sidebar, though they work like
 * any other page. This class teaches Firefox to find the page by ID and announces it to Puppeteer.
 */
export class FirefoxWindow {
  readonly #browser: Browser;
  readonly #connection: FirefoxConnection;
  readonly #window: PageInfo;
  readonly #addOnId: string;
  readonly #pages = new Map<string, Page>();

  static async of(browser: Browser, addOnId: string): Promise<FirefoxWindow> {
    const tree = await bidiConnection(browser).send('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    const [first] = (tree.result as { contexts: PageInfo[] }).contexts;
    if (!first) throw new Error('Firefox has no window.');
    const window = new FirefoxWindow(browser, first, addOnId);
    await window.#run(registerSidebar);
    return window;
  }

  private constructor(browser: Browser, window: PageInfo, addOnId: string) {
    this.#browser = browser;
    this.#connection = bidiConnection(browser);
    this.#window = window;
    this.#addOnId = addOnId;
  }

  /** Returns whether the sidebar is open and shows the panel. */
  isSidebarOpen(): Promise<boolean> {
    return this.#run(isSidebarOpen);
  }

  async pressToolbarButton(): Promise<void> {
    await waitUntil('the button in the toolbar', () => this.#run(isToolbarButtonVisible));
    await this.#run(pressToolbarButton);
  }

  /**
   * Opens the sidebar if it is closed. The button would close it again if Firefox opened it by
   * itself, as it may do at any time after a start.
   */
  async openSidebar(): Promise<void> {
    await waitUntil('the button in the toolbar', () => this.#run(isToolbarButtonVisible));
    await this.#run(showSidebar);
    await waitUntil('the sidebar to open', () => this.isSidebarOpen());
  }

  /**
   * Resolves to the panel in the sidebar, once it is open. Firefox may recreate its page while it
   * opens.
   */
  panel(): Promise<Page> {
    return waitUntil('the sidebar to show the panel', async () => {
      const info = JSON.parse((await this.#run(sidebarPage)) ?? 'null') as PageInfo | null;
      if (!info) return null;
      const page = this.#pages.get(info.context) ?? (await this.#registerPage(info));
      return (await page.$('main')) && page;
    });
  }

  /** Announces the page in the sidebar to Puppeteer. */
  async #registerPage(info: PageInfo): Promise<Page> {
    const others = await this.#browser.pages();
    this.#connection.emit('browsingContext.contextCreated', {
      ...info,
      clientWindow: this.#window.clientWindow,
      userContext: 'default',
      parent: null,
      children: null,
      originalOpener: null,
    });
    const page = (await this.#browser.pages()).find((one) => !others.includes(one));
    if (!page) throw new Error('Puppeteer took no notice of the sidebar.');
    this.#pages.set(info.context, page);
    return page;
  }

  /**
   * Closes the page that opens at the first installation. It could otherwise come to the front at
   * any time.
   */
  async closeWelcome(): Promise<void> {
    await waitUntil('the welcome page', () => this.#run(closeWelcome));
  }

  readClipboard(): Promise<string> {
    return this.#run(readClipboard);
  }

  /** Stops the background page, as Firefox does after half a minute without work. */
  stopBackground(): Promise<void> {
    return this.#run(stopBackground);
  }

  async #run<Result>(script: (addOnId: string) => Result | Promise<Result>): Promise<Result> {
    const answer = await this.#connection.send('script.callFunction', {
      functionDeclaration: script.toString(),
      arguments: [{ type: 'string', value: this.#addOnId }],
      target: { context: this.#window.context },
      awaitPromise: true,
    });
    const { result, exceptionDetails } = answer.result as {
      result?: { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (exceptionDetails) throw new Error(`In Firefox's window: ${exceptionDetails.text}`);
    return result?.value as Result;
  }
}
