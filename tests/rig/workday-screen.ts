import type { ElementHandle, Page } from 'puppeteer-core';
import { eventually } from './eventually.ts';

/**
 * What a person sees on the sandbox's Workday pages, found as a person finds it: visible things by their texts. Knows
 * Workday's markup (docs/workday.md), nothing of the extension.
 */
type Wanted =
  /** The row of a field, by label; with several, the one that can be edited. */
  | { kind: 'row'; label: string }
  | { kind: 'button'; label: string }
  | { kind: 'title'; text: string }
  | { kind: 'option'; label: string }
  | { kind: 'selected'; label: string; option: string }
  | { kind: 'menu-entry'; label: string; level: number }
  | { kind: 'search-result'; label: string }
  | { kind: 'tab'; label: string }
  | { kind: 'link'; text: string };

/** Runs in the page. */
function findOnScreen(wanted: Wanted): Element | null {
  const id = (name: string) => `[data-automation-id="${name}"]`;
  const text = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const visible = (element: Element) =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
  const all = (selector: string, root: ParentNode = document) =>
    [...root.querySelectorAll(selector)].filter(visible);
  const last = <Item>(items: Item[]) => items[items.length - 1] ?? null;
  const labelled = (element: Element) => element.getAttribute('data-automation-label') ?? text(element);
  const form =
    last(all(`${id('editPopup')}, ${id('popUpDialog')}`)) ??
    document.querySelector('#workdayApplicationFrame') ??
    document.body;
  const openPopup = last(all('[data-automation-activepopup="true"]').filter((popup) => popup !== form));

  const rows = (label: string) =>
    all(`label${id('formLabel')}`, form)
      .filter((element) => text(element).replace(/\s*[*?]+$/, '') === label)
      .map((element) => element.closest('li'))
      .filter((row) => row !== null);
  const editable = (row: Element) =>
    row.querySelector('input, textarea, [data-automation-id="selectWidget"]') !== null;

  switch (wanted.kind) {
    case 'row': {
      const found = rows(wanted.label);
      return found.find(editable) ?? found[0] ?? null;
    }
    case 'button':
      return last(
        all('button', form).filter(
          (element) => element.getAttribute('title') === wanted.label || text(element) === wanted.label,
        ),
      );
    case 'title':
      return last(
        all(id('pageHeaderTitleText')).filter(
          (element) => text(element) === wanted.text || text(element).startsWith(`${wanted.text} `),
        ),
      );
    case 'option':
      return (
        all(`[role="option"], ${id('menuItem')}, ${id('promptLeafNode')}`, openPopup ?? document)
          .filter(
            (element) =>
              labelled(element) === wanted.label ||
              [...element.querySelectorAll(id('promptOption'))].some(
                (inner) => labelled(inner) === wanted.label,
              ),
          )
          .find((element) => element.closest(id('selectedItemList')) === null) ?? null
      );
    case 'selected': {
      const row = rows(wanted.label)[0];
      return row
        ? (all(`${id('selectedItemList')} ${id('promptOption')}`, row).find(
            (element) => labelled(element) === wanted.option,
          ) ?? null)
        : null;
    }
    case 'menu-entry': {
      const menus = all(id('relatedActionsList'));
      const menu = menus[wanted.level];
      return menu
        ? (all(id('relatedActionsItemLabel'), menu).find((element) => labelled(element) === wanted.label) ??
            null)
        : null;
    }
    case 'search-result':
      // Title and link have the same text; the link is the inner one.
      return last(
        all(`${id('wd-SearchResultTitle')}, ${id('wd-SearchResultTitle')} *`).filter(
          (element) => text(element) === wanted.label,
        ),
      );
    case 'tab':
      return all(id('tabLabel')).find((element) => text(element) === wanted.label) ?? null;
    case 'link':
      return (
        all(id('promptOption'), form).find(
          (element) =>
            labelled(element) === wanted.text && element.closest(id('multiselectInputContainer')) === null,
        ) ?? null
      );
  }
}

export class WorkdayScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async glimpse(wanted: Wanted): Promise<ElementHandle<Element> | null> {
    const handle = await this.page.evaluateHandle(findOnScreen, wanted);
    const element = handle.asElement() as ElementHandle<Element> | null;
    if (!element) await handle.dispose();
    return element;
  }

  /** Waits until it shows. */
  find(wanted: Wanted, within?: number): Promise<ElementHandle<Element>> {
    const { kind, ...rest } = wanted;
    return eventually(
      `${kind} ${Object.values(rest).join(', ')} to show on ${this.page.url()}`,
      () => this.glimpse(wanted),
      within === undefined ? {} : { within },
    );
  }

  /** Clicks with the mouse where it stands; looks again when it was replaced meanwhile. */
  async click(wanted: Wanted, within?: number): Promise<void> {
    await this.settled();
    await eventually(
      `a click on ${JSON.stringify(wanted)}`,
      async () => {
        const element = await this.find(wanted, within);
        await element.click();
        return true;
      },
      { within: 5_000 },
    );
  }

  /** Waits until no loading panel covers the page. */
  async settled(): Promise<void> {
    await eventually('the loading panel to go', () =>
      this.page.evaluate(
        () =>
          ![...document.querySelectorAll('[data-automation-id="wd-LoadingPanel"]')].some(
            (panel) => panel.getClientRects().length > 0,
          ),
      ),
    );
  }
}
