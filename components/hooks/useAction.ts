import { useState } from 'react';
import { CommandRefused, PageOutOfReach } from '@/utils/panel/call.ts';
import type { Refusal } from '@/utils/state/consent.ts';

/** A refusal says by itself what changed since the press. */
export type Failure = 'page' | 'command' | Refusal;

/**
 * State of an asynchronous action that a button starts: whether it is running, and why the last run
 * failed. Ignores calls while it is running.
 */
export function useAction<A extends unknown[]>(work: (...args: A) => Promise<void>) {
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = async (...args: A) => {
    if (running) return;
    setRunning(true);
    setFailure(undefined);
    try {
      await work(...args);
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setRunning(false);
    }
  };
  return { run, running, failure };
}

function failureOf(error: unknown): Failure {
  if (error instanceof CommandRefused) return error.refusal;
  return error instanceof PageOutOfReach ? 'page' : 'command';
}
