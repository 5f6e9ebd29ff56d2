import type { ElementHandle, Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/** Visible elements of the sandbox's Workday pages, described by their texts. */
export type ScreenTarget =
  | { kind: 'global-search' }
  | { kind: 'search-result'; label: string }
  | { kind: 'title'; text: string }
  | { kind: 'button'; label: string }
  /** Place where a click only closes what is open: the page's title. */
  | { kind: 'elsewhere' }
  /** Value beside a field's label. If several fields have that label, the editable one. */
  | { kind: 'value'; label: string }
  | { kind: 'text-box'; label: string }
  | { kind: 'drop-down'; label: string }
  | { kind: 'prompt-box'; label: string }
  /** The real input of a checkbox, and the element that a user clicks. */
  | { kind: 'tick'; label: string }
  | { kind: 'tick-press'; label: string }
  /** Entry of the open list. */
  | { kind: 'option'; label: string }
  /** Button that removes an entry from a prompt. */
  | { kind: 'remove'; label: string; option: string }
  | { kind: 'tab'; label: string }
  | { kind: 'link'; text: string }
  /** Opener of the related actions of a link, or of the page's title. */
  | { kind: 'related-actions'; link: string | null }
  | { kind: 'menu-entry'; label: string; level: number };

/**
 * Finds these elements in one skin of the sandbox. Every function runs in the page, so it must not
 * reference anything outside its body.
 */
export interface Skin {
  find(wanted: ScreenTarget): Element | null;
  /** Returns whether a loading panel covers the page. */
  isBusy(): boolean;
  /** Returns the texts of the page's error bar and of the messages at fields. */
  errors(): string;
}

/** Workday's pages as a user sees them, without the extension. */
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

  /** Waits until the element is visible. */
  find(wanted: ScreenTarget): Promise<ElementHandle<Element>> {
    const { kind, ...rest } = wanted;
    return waitUntil(
      `${kind} ${Object.values(rest).join(', ')} to show on ${this.page.url()}`,
      () => this.findNow(wanted),
    );
  }

  /** Clicks with the mouse. Finds the element again if it was replaced in the meantime. */
  async click(wanted: ScreenTarget, { count = 1 }: { count?: number } = {}): Promise<void> {
    await this.waitUntilIdle();
    await waitUntil(`a click on ${JSON.stringify(wanted)}`, async () => {
      const element = await this.find(wanted);
      await element.click({ count });
      return true;
    });
  }

  /** Waits until no loading panel covers the page. */
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
