import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { onTestFinished, vi } from 'vitest';
import { hangingRequests } from '../../sandbox/server/bad-answers.ts';

/**
 * Lets the time limit of a request run out when the sandbox has received a request that it never
 * answers, and never otherwise: a working service gets all the time that a busy machine needs.
 */
export function timeOutHangingRequests(): void {
  const started: AbortController[] = [];
  const limits = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const limit = new AbortController();
    started.push(limit);
    return limit.signal;
  });
  const runOut = () =>
    started.at(-1)?.abort(new DOMException('The operation timed out.', 'TimeoutError'));
  subscribe(hangingRequests.name, runOut);
  onTestFinished(() => {
    unsubscribe(hangingRequests.name, runOut);
    limits.mockRestore();
  });
}
