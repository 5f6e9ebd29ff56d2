/** Waits until a moment, or until the signal ends it. @param until milliseconds since 1970 */
export function wait(until: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) return done();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, until - Date.now());
    signal.addEventListener('abort', end);
  });
}
