import { useState } from 'react';
import { PageOutOfReach } from '@/utils/panel/commands.ts';

export type Failure = 'page' | 'command';

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
      setFailure(error instanceof PageOutOfReach ? 'page' : 'command');
    } finally {
      setRunning(false);
    }
  };
  return { run, running, failure };
}
