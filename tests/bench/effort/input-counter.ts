import type { Page } from 'puppeteer-core';
import { type Effort, nothing, sum } from './operators.ts';

declare global {
  interface Window {
    countInput(kind: 'key' | 'click'): void;
  }
}

/**
 * Counts real input in pages by their trusted events. Selecting text by dragging and double clicks
 * count as clicks.
 */
export class InputCounter {
  readonly #events: ('key' | 'click')[] = [];

  async watch(page: Page): Promise<void> {
    await page.exposeFunction('countInput', (kind: 'key' | 'click') => this.#events.push(kind));
    await page.evaluateOnNewDocument(noteInput);
    await page.evaluate(noteInput);
  }

  /**
   * Totals so far. Adds a change of the hand for every switch between keys and clicks, and a
   * decision before each of them.
   */
  counted(): Effort {
    return sum(
      ...this.#events.map((kind, index): Effort => {
        const turns = this.#events[index - 1] !== kind;
        const one = kind === 'key' ? { keys: 1 } : { clicks: 1 };
        return { ...nothing, ...one, ...(turns && { homings: 1, decisions: 1 }) };
      }),
    );
  }
}

function noteInput(): void {
  if (window !== window.top) return;
  addEventListener('keydown', ({ isTrusted }) => isTrusted && window.countInput('key'), {
    capture: true,
  });
  addEventListener('mousedown', ({ isTrusted }) => isTrusted && window.countInput('click'), {
    capture: true,
  });
}
