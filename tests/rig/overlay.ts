import type { CDPSession, Page } from 'puppeteer-core';
import { eventually } from './eventually.ts';

/** A button of the overlay as a person sees it. */
interface Shown {
  x: number;
  y: number;
}

/**
 * The guide drawn over Workday's page, as seen. Its shadow root is closed, so page selectors end at it; the DevTools
 * protocol looks through. Chromium only.
 */
export class Overlay {
  readonly #page: Page;
  #session: CDPSession | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** All text on show, or null when nothing is drawn. */
  async text(): Promise<string | null> {
    return this.#inside(function (this: ParentNode) {
      return [...this.children]
        .map((child) => (child instanceof HTMLElement && child.tagName !== 'STYLE' ? child.innerText : ''))
        .join('\n')
        .trim();
    });
  }

  /** Whether anything is drawn on the page. */
  async isDrawn(): Promise<boolean> {
    return (await this.text()) !== null && (await this.text()) !== '';
  }

  async says(text: string): Promise<void> {
    await eventually(`the overlay to say “${text}”`, async () => (await this.text())?.includes(text));
  }

  /** Clicks a button by its text or accessible name, with the mouse. */
  async presses(name: string): Promise<void> {
    const { x, y } = await eventually(`the overlay's button “${name}”`, () => this.#button(name));
    await this.#page.mouse.click(x, y);
  }

  async #button(name: string): Promise<Shown | null> {
    return this.#inside(function (this: ParentNode, wanted: string) {
      const button = [...this.querySelectorAll('button')].find(
        (shown) =>
          shown.getClientRects().length > 0 &&
          (shown.innerText.trim() === wanted || shown.getAttribute('aria-label') === wanted),
      );
      if (!button) return null;
      const box = button.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, name);
  }

  /** Runs a function with the overlay's shadow root as `this`; null when there is none. */
  async #inside<Answer, Given extends string[]>(
    look: (this: ParentNode, ...given: Given) => Answer,
    ...given: Given
  ): Promise<Answer | null> {
    this.#session ??= await this.#page.createCDPSession();
    const { root } = await this.#session.send('DOM.getDocument', { depth: 2, pierce: true });
    const html = root.children?.find(({ localName }) => localName === 'html');
    const host = html?.children?.find(({ localName }) => localName === 'kolleno-guide');
    const shadow = host?.shadowRoots?.[0];
    if (!shadow) return null;
    const { object } = await this.#session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    if (!object.objectId) return null;
    const { result, exceptionDetails } = await this.#session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: look.toString(),
      arguments: given.map((value) => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`The overlay could not be read: ${exceptionDetails.text}`);
    return result.value as Answer;
  }
}
