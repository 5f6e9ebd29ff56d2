import type { ElementHandle, Page } from 'puppeteer-core';
import { maxWaitMs, waitUntil } from './wait-until.ts';

/** How a user operates the panel: with the mouse or the keyboard. */
export interface InputDevice {
  /** Presses a button, a `<summary>` or a radio button. */
  press(shown: ElementHandle<Element>): Promise<void>;
  /** Focuses a text box so that typing replaces its content. */
  enter(box: ElementHandle<Element>): Promise<void>;
}

export const mouse: InputDevice = {
  press: (shown) => shown.click(),
  enter: (box) => box.click({ count: 3 }),
};

/** Finds and operates controls of the panel by selector. */
export class PanelControls {
  readonly page: Page;
  readonly input: InputDevice;

  constructor(page: Page, input: InputDevice) {
    this.page = page;
    this.input = input;
  }

  /** Content of a closed `<details>` still has a box, so check the element itself. */
  async unfold(details: string): Promise<void> {
    const element = await this.page.$(details);
    if (element) await this.unfoldAround(element);
    const fold = await this.page.$(`${details}:not([open]) > summary`);
    if (fold) await this.input.press(fold);
  }

  /** Opens every closed section around a control, from the outside in, as a person does. */
  async unfoldAround(control: ElementHandle<Element>): Promise<void> {
    for (;;) {
      const fold = await control.evaluateHandle((shown) => {
        let outermost: Element | null = null;
        for (let at = shown.parentElement?.closest('details:not([open])'); at; ) {
          outermost = at;
          at = at.parentElement?.closest('details:not([open])');
        }
        return outermost?.querySelector(':scope > summary') ?? null;
      });
      const summary = fold.asElement();
      if (!summary) return;
      await this.input.press(summary as ElementHandle<Element>);
    }
  }

  /** Chooses the first reason that a dialog offers. */
  async chooseFirst(): Promise<void> {
    const first = await this.page.waitForSelector('dialog input[type="radio"]');
    if (first) await this.input.press(first);
  }

  async press(selector: string): Promise<void> {
    await waitUntil(`a press on ${selector}`, async () => {
      const buttons = await this.page.$$(selector);
      for (const button of buttons) {
        await this.unfoldAround(button);
        const usable = await button.evaluate(
          (shown) =>
            shown instanceof HTMLButtonElement &&
            !shown.disabled &&
            shown.ariaDisabled !== 'true' &&
            shown.getClientRects().length > 0,
        );
        if (!usable) continue;
        await this.input.press(button);
        return true;
      }
      return false;
    });
  }

  async waitFor(selector: string): Promise<void> {
    await (await this.page.waitForSelector(selector, { timeout: maxWaitMs }))?.dispose();
  }

  async text(selector: string): Promise<string> {
    return this.page.$eval(selector, (shown) => shown.textContent.trim());
  }

  async dataset(selector: string): Promise<Record<string, string | undefined> | null> {
    const element = await this.page.$(selector);
    return element ? element.evaluate((shown) => ({ ...(shown as HTMLElement).dataset })) : null;
  }
}
