/** How long Workday may take to answer, in milliseconds; slow tenants need up to ten seconds. */
export const patience = 12_000;

/**
 * Waits until `read` yields something other than null, undefined or false, and gives it; null when the time is over.
 * Looks after every change of the document, and by a timer for what changes no node (the value of an input).
 */
export function waitFor<T>(
  document: Document,
  read: () => T | null | undefined | false,
  { timeout = patience, settle = 0 }: { timeout?: number; settle?: number } = {},
): Promise<T | null> {
  return new Promise((resolve) => {
    let since: number | null = null;
    const end = performance.now() + timeout;
    const finish = (value: T | null): void => {
      observer.disconnect();
      clearInterval(poll);
      resolve(value);
    };
    const look = (changed: boolean): void => {
      const value = read();
      const now = performance.now();
      if (value === null || value === undefined || value === false) {
        since = null;
        if (now > end) finish(null);
        return;
      }
      // With `settle` the page must also have been quiet for so many milliseconds.
      if (changed || since === null) since = now;
      if (now - since >= settle) finish(value);
    };
    const observer = new MutationObserver(() => look(true));
    const poll = setInterval(() => look(false), 40);
    observer.observe(document.documentElement, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    look(true);
  });
}
