import { useState } from 'react';
import { PageOutOfReach } from '@/utils/panel/commands.ts';

export type Failure = 'page' | 'command';

/** One thing set off by a button: whether it runs, and what went wrong the last time. A second press while it runs does nothing. */
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
