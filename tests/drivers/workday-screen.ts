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

/** How one skin of the sandbox is operated. */
export interface Skin {
  find(page: Page, wanted: ScreenTarget): Promise<ElementHandle<Element> | null>;
  /** Returns whether a loading panel covers the page. */
  isBusy(page: Page): Promise<boolean>;
  /** Returns the texts of the page's error bar and of the messages at fields. */
  errors(page: Page): Promise<string>;
  /** Prompts search while somebody types. Workday's search on Enter. */
  searchesWhileTyping?: true;
  /** Entries of a menu open the next level when they are pressed. Workday's do when hovered. */
  opensSubmenusOnPress?: true;
}

/**
 * A skin whose elements are found by functions that run in the page, so none may reference anything
 * outside its body.
 */
export function inPage(skin: {
  find(wanted: ScreenTarget): Element | null;
  isBusy(): boolean;
  errors(): string;
}): Skin {
  return {
    async find(page, wanted) {
      const handle = await page.evaluateHandle(skin.find, wanted);
      const element = handle.asElement() as ElementHandle<Element> | null;
      if (!element) await handle.dispose();
      return element;
    },
    isBusy: (page) => page.evaluate(skin.isBusy),
    errors: (page) => page.evaluate(skin.errors),
  };
}

/** Workday's pages as a user sees them, without the extension. */
export class WorkdayScreen {
  readonly page: Page;
  readonly skin: Skin;

  constructor(page: Page, skin: Skin) {
    this.page = page;
    this.skin = skin;
  }

  findNow(wanted: ScreenTarget): Promise<ElementHandle<Element> | null> {
    return this.skin.find(this.page, wanted);
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
    await waitUntil('the page to have loaded', async () => !(await this.skin.isBusy(this.page)));
  }

  errors(): Promise<string> {
    return this.skin.errors(this.page);
  }
}
