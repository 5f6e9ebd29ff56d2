import type { ElementHandle, Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/** What a person looks for on the sandbox's Workday pages: visible things by their texts. */
export type ScreenTarget =
  | { kind: 'global-search' }
  | { kind: 'search-result'; label: string }
  | { kind: 'title'; text: string }
  | { kind: 'button'; label: string }
  /** Where a press does nothing but leave what was open: the page's title. */
  | { kind: 'elsewhere' }
  /** What stands beside a field's label; of several fields of that label the one that can be edited. */
  | { kind: 'value'; label: string }
  | { kind: 'text-box'; label: string }
  | { kind: 'drop-down'; label: string }
  | { kind: 'prompt-box'; label: string }
  /** The real input of a tick, and what the mouse presses to change it. */
  | { kind: 'tick'; label: string }
  | { kind: 'tick-press'; label: string }
  /** An entry of the list that is open. */
  | { kind: 'option'; label: string }
  /** The cross at an entry that a prompt holds. */
  | { kind: 'remove'; label: string; option: string }
  | { kind: 'tab'; label: string }
  | { kind: 'link'; text: string }
  /** The opener of related actions beside a link, or beside the title. */
  | { kind: 'related-actions'; link: string | null }
  | { kind: 'menu-entry'; label: string; level: number };

/** How one skin of the sandbox shows those things. Every function runs in the page, so it stands alone. */
export interface Skin {
  find(wanted: ScreenTarget): Element | null;
  /** Something covers the page until it has loaded. */
  isBusy(): boolean;
  /** Texts of the page's error bar and of messages at fields. */
  errors(): string;
}

/** Workday's pages as a person sees them. Knows nothing of the extension. */
export class WorkdayScreen {
  readonly page: Page;
  readonly #skin: Skin;

  constructor(page: Page, skin: Skin) {
    this.page = page;
    this.#skin = skin;
  }

  async findNow(wanted: ScreenTarget): Promise<ElementHandle<Element> | null> {
    const handle = await this.page.evaluateHandle(this.#skin.find, wanted);
    const element = handle.asElement() as ElementHandle<Element> | null;
    if (!element) await handle.dispose();
    return element;
  }

  /** Waits until it shows. */
  find(wanted: ScreenTarget): Promise<ElementHandle<Element>> {
    const { kind, ...rest } = wanted;
    return waitUntil(
      `${kind} ${Object.values(rest).join(', ')} to show on ${this.page.url()}`,
      () => this.findNow(wanted),
    );
  }

  /** Clicks with the mouse where it stands; looks again when it was replaced meanwhile. */
  async click(wanted: ScreenTarget, { count = 1 }: { count?: number } = {}): Promise<void> {
    await this.waitUntilIdle();
    await waitUntil(`a click on ${JSON.stringify(wanted)}`, async () => {
      const element = await this.find(wanted);
      await element.click({ count });
      return true;
    });
  }

  /** Waits until nothing covers the page. */
  async waitUntilIdle(): Promise<void> {
    await waitUntil(
      'the page to have loaded',
      async () => !(await this.page.evaluate(this.#skin.isBusy)),
    );
  }

  errors(): Promise<string> {
    return this.page.evaluate(this.#skin.errors);
  }
}
