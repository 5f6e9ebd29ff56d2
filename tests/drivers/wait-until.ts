/**
 * Limit of a wait, far from what is usual: it only finds what hangs. A long one costs nothing while
 * tests pass, and a busy machine can be ten times slower.
 */
export const maxWaitMs = 60_000;

/**
 * Polls until `look` returns something other than null, undefined or false. Vitest's `expect.poll`
 * is not available here: `npm start` uses the drivers without Vitest. An error of `look` counts as
 * not yet, because a page may be navigating.
 * @param within timeout in milliseconds
 * @throws with the last error of `look` as the cause
 */
export async function waitUntil<Found>(
  what: string,
  look: () => Promise<Found | null | undefined | false>,
  { within = maxWaitMs, every = 50 }: { within?: number; every?: number } = {},
): Promise<Found> {
  const end = Date.now() + within;
  let problem: unknown;
  for (;;) {
    try {
      const found = await look();
      if (found !== null && found !== undefined && found !== false) return found;
      problem = undefined;
    } catch (thrown) {
      problem = thrown;
    }
    if (Date.now() > end) {
      throw new Error(`Waited ${within / 1000} s in vain: ${what}.`, { cause: problem });
    }
    await new Promise((wake) => setTimeout(wake, every));
  }
}
