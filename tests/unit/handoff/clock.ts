import { beforeEach, vi } from 'vitest';

/** How long each pause between attempts was since the test began, in seconds. */
export const waits: number[] = [];

/** In the place of utils/background/handoff/wait.ts: the clock jumps to the end of the wait. Timers stay real, the platform's own sockets need them. */
export async function wait(until: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  waits.push(Math.round((until - Date.now()) / 1000));
  vi.setSystemTime(until);
}

beforeEach(() => {
  waits.length = 0;
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});
