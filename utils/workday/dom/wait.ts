/** Time that Workday may take to answer; slow tenants need up to ten seconds. */
export const defaultTimeoutMs = 12_000;

/**
 * Waits until `read` returns something other than null, undefined or false, and resolves with it;
 * with null after the timeout. Reads after every change of the document, and by a timer, since the
 * value of an input changes no node.
 */
export function waitFor<T>(
  document: Document,
  read: () => T | null | undefined | false,
  { timeoutMs = defaultTimeoutMs, settleMs = 0 }: { timeoutMs?: number; settleMs?: number } = {},
): Promise<T | null> {
  return new Promise((resolve) => {
    let stableSince: number | null = null;
    const deadline = performance.now() + timeoutMs;
    const finish = (value: T | null): void => {
      observer.disconnect();
      clearInterval(poll);
      resolve(value);
    };
    const check = (changed: boolean): void => {
      const value = read();
      const now = performance.now();
      if (value === null || value === undefined || value === false) {
        stableSince = null;
        if (now > deadline) finish(null);
        return;
      }
      // With `settleMs`, the page must also have been unchanged for that time.
      if (changed || stableSince === null) stableSince = now;
      if (now - stableSince >= settleMs) finish(value);
    };
    const observer = new MutationObserver(() => check(true));
    const poll = setInterval(() => check(false), 40);
    observer.observe(document.documentElement, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    check(true);
  });
}
