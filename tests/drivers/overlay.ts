import type { CDPSession, ElementHandle, Page } from 'puppeteer-core';
import { hasVisibleText } from './visible-text.ts';
import { waitUntil } from './wait-until.ts';

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * The overlay on Workday's page as a user sees it. Its shadow root is closed to selectors of the
 * page, so it is read over the DevTools protocol. Chromium only.
 */
export class Overlay {
  readonly #page: Page;
  #session: CDPSession | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Returns whether any text is visible in the overlay. */
  async isDrawn(): Promise<boolean> {
    const drawn = await this.#evaluate((root) =>
      [...root.querySelectorAll('*')].some(
        (part) =>
          part.checkVisibility() && part.localName !== 'style' && part.textContent.trim() !== '',
      ),
    );
    return drawn ?? false;
  }

  /** Waits until the overlay shows this text. */
  async waitForText(text: string): Promise<void> {
    await waitUntil(`the overlay to say “${text}”`, () => this.#evaluate(hasVisibleText, text));
  }

  /** Clicks a button with the mouse, by its text or accessible name. */
  async press(name: string): Promise<void> {
    let before: { x: number; y: number } | null = null;
    const { x, y } = await waitUntil(`the overlay's button “${name}” to stand still`, async () => {
      const now = await this.#button(name);
      const still = now !== null && now.x === before?.x && now.y === before.y;
      before = now;
      return still && now;
    });
    await this.#page.mouse.click(x, y);
  }

  /** Rectangles of the visible elements that match, in CSS pixels of the viewport. */
  async rects(selector: string): Promise<Rect[]> {
    const found = await this.#evaluate(
      (root, wanted: string) =>
        [...root.querySelectorAll(wanted)]
          .filter((part) => part.checkVisibility({ visibilityProperty: true }))
          .map((part) => part.getBoundingClientRect())
          .map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
      selector,
    );
    return found ?? [];
  }

  /** Number of elements that match, visible or hidden. */
  async count(selector: string): Promise<number> {
    const found = await this.#evaluate(
      (root, wanted: string) => root.querySelectorAll(wanted).length,
      selector,
    );
    return found ?? 0;
  }

  /**
   * Waits until a ring is around the element: `done` belongs to the Done warning, `point` to the
   * next button to press.
   */
  async waitForRing(kind: 'done' | 'point', element: ElementHandle<Element>): Promise<void> {
    await waitUntil(`the ring “${kind}” to be around it`, async () => {
      const [ring] = await this.rects(`[data-ring="${kind}"]`);
      const box = await element.evaluate((shown) => {
        const { left, top, right, bottom } = shown.getBoundingClientRect();
        return { left, top, right, bottom };
      });
      const sides = ['left', 'top', 'right', 'bottom'] as const;
      return ring !== undefined && sides.every((side) => Math.abs(ring[side] - box[side]) < 2);
    });
  }

  #button(name: string): Promise<{ x: number; y: number } | null> {
    return this.#evaluate((root, wanted: string) => {
      const button = [...root.querySelectorAll('button')].find(
        (shown) =>
          shown.checkVisibility({ visibilityProperty: true }) &&
          (shown.textContent.trim() === wanted || shown.getAttribute('aria-label') === wanted),
      );
      if (!button) return null;
      const box = button.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, name);
  }

  /** Runs a function in the page with the overlay's shadow root; null if there is no overlay. */
  async #evaluate<Answer, Given extends string[]>(
    look: (root: ParentNode, ...given: Given) => Answer,
    ...given: Given
  ): Promise<Answer | null> {
    this.#session ??= await this.#page.createCDPSession();
    const { root } = await this.#session.send('DOM.getDocument', { depth: 2, pierce: true });
    const html = root.children?.find(({ localName }) => localName === 'html');
    const host = html?.children?.find(({ localName }) => localName === 'kolleno-guide');
    const shadow = host?.shadowRoots?.[0];
    if (!shadow) return null;
    const { object } = await this.#session.send('DOM.resolveNode', {
      backendNodeId: shadow.backendNodeId,
    });
    if (!object.objectId) return null;
    const { result, exceptionDetails } = await this.#session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function (...given) { return (${look})(this, ...given) }`,
      arguments: given.map((value) => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(`The overlay could not be read: ${exceptionDetails.text}`);
    return result.value as Answer;
  }
}
