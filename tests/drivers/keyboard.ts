import type { ElementHandle, Page } from 'puppeteer-core';
import type { InputDevice } from './panel-controls.ts';

/** More tab stops than the longest panel has. */
const maxStops = 150;

/** Reaches every control with Tab and Shift+Tab, and records every stop without a visible focus. */
export class Keyboard implements InputDevice {
  readonly #page: Page;
  /** Controls that were passed or used without a visible focus. */
  readonly withoutFocusRing: string[] = [];
  stops = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(shown: ElementHandle<Element>): Promise<void> {
    await this.#reach(shown);
    const isChoice = await shown.evaluate((one) => one.matches('input'));
    await this.#page.keyboard.press(isChoice ? 'Space' : 'Enter');
  }

  async enter(box: ElementHandle<Element>): Promise<void> {
    await this.#reach(box);
    await this.#page.keyboard.down('Control');
    await this.#page.keyboard.press('a');
    await this.#page.keyboard.up('Control');
  }

  async #reach(wanted: ElementHandle<Element>): Promise<void> {
    for (let stop = 0; stop < maxStops; stop += 1) {
      const way = await wanted.evaluate((one) => {
        const { activeElement } = document;
        if (one === activeElement) return 'here';
        const before =
          activeElement && activeElement !== document.body
            ? activeElement.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING
            : 0;
        return before ? 'back' : 'on';
      });
      if (way === 'here') return;
      if (way === 'back') await this.#page.keyboard.down('Shift');
      await this.#page.keyboard.press('Tab');
      if (way === 'back') await this.#page.keyboard.up('Shift');
      await this.#checkFocus();
    }
    throw new Error(
      `${await wanted.evaluate((one) => one.outerHTML.slice(0, 120))} cannot be reached by Tab.`,
    );
  }

  /** Checks that the focus ring is drawn and not covered. */
  async #checkFocus(): Promise<void> {
    this.stops += 1;
    const problem = await this.#page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      const { left, top, width, height } = one.getBoundingClientRect();
      const name = one.outerHTML.slice(0, 100);
      if (
        !one.matches(':focus-visible') ||
        outlineStyle === 'none' ||
        Number.parseFloat(outlineWidth) < 2
      )
        return `no outline: ${name}`;
      const at = document.elementFromPoint(left + width / 2, top + height / 2);
      const seen = at !== null && (one.contains(at) || at.contains(one));
      return seen ? null : `covered or out of sight: ${name}`;
    });
    if (problem) this.withoutFocusRing.push(problem);
  }
}
