import type { Page } from 'puppeteer-core';

declare global {
  interface Window {
    heldTimers?: { elapse(): Promise<number>; release(): void };
  }
}

/**
 * Stands in for the page's clock: holds every timer of exactly this delay until `elapse`, so that a
 * test need not wait for it.
 */
export async function holdTimers(page: Page, delayMs: number) {
  await page.evaluate((heldMs) => {
    const { setTimeout: start, clearTimeout: clear } = window;
    const held = new Map<number, () => void>();
    window.setTimeout = ((run: () => void, ms?: number, ...given: unknown[]) => {
      if (ms !== heldMs) return start(run, ms, ...given);
      // The ID of a real timer, which no other timer can have.
      const id = start(() => undefined, heldMs) as unknown as number;
      held.set(id, run);
      return id;
    }) as typeof setTimeout;
    window.clearTimeout = ((id?: number) => {
      if (id !== undefined) held.delete(id);
      clear(id);
    }) as typeof clearTimeout;
    window.heldTimers = {
      elapse: () =>
        new Promise((elapsed) => {
          const look = () => {
            // A press counts as user activation for seconds, and would be over by then.
            if (navigator.userActivation.isActive) return void start(look, 100);
            const due = [...held.values()];
            held.clear();
            for (const run of due) run();
            elapsed(due.length);
          };
          look();
        }),
      release() {
        window.setTimeout = start;
        window.clearTimeout = clear;
      },
    };
  }, delayMs);
  return {
    /** Lets the delay pass. Resolves to the number of timers that ran. */
    elapse: () => page.evaluate(() => window.heldTimers?.elapse() ?? 0),
    release: () => page.evaluate(() => window.heldTimers?.release()),
  };
}
