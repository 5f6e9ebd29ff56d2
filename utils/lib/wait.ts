/**
 * Waits until a moment, or until the signal aborts.
 * @param until milliseconds since 1970
 */
export function wait(until: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, until - Date.now());
    signal.addEventListener('abort', end);
  });
}
