import type { Page } from 'puppeteer-core';
import { type Effort, nothing, sum } from './operators.ts';

declare global {
  interface Window {
    countInput(kind: 'key' | 'click'): void;
  }
}

/** Counts what a person really presses in pages, by the trusted events that arrive there. Dragging over a text and double clicks count as clicks. */
export class InputCounter {
  readonly #events: ('key' | 'click')[] = [];

  async watch(page: Page): Promise<void> {
    await page.exposeFunction('countInput', (kind: 'key' | 'click') => this.#events.push(kind));
    await page.evaluateOnNewDocument(noteInput);
    await page.evaluate(noteInput);
  }

  /** All until now: a change of the hand wherever a key follows a click or a click a key, and a decision before each of these. */
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
