import { useCallback, useEffect, useState } from 'react';
import { oneTimeValues } from '@/utils/panel/one-time-values.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { useCommands } from '../hooks/panel-context.ts';

/** A page script that ended says nothing, so it is asked this often. */
const intervalMs = 5_000;

/**
 * Whether a page script watches the open page. Asks only while the page shows a one-time value, and
 * then again and again: a page can stop the script at any time.
 */
export function useWatched(status: PageStatus | undefined): {
  watched: boolean;
  check(): Promise<void>;
} {
  const commands = useCommands();
  const matters = status !== undefined && oneTimeValues(status)?.when === 'here';
  const [watched, setWatched] = useState(true);
  const check = useCallback(
    async () => setWatched(!matters || (await commands.isWatched())),
    [commands, matters],
  );
  useEffect(() => {
    // The status has just come from the script. A page without a one-time value needs no answer.
    setWatched(true);
    if (!matters) return;
    const timer = setInterval(() => void check(), intervalMs);
    return () => clearInterval(timer);
  }, [check, matters]);
  return { watched, check };
}
