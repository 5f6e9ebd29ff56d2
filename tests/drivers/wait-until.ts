/**
 * Repeats a look until it gives something other than null, undefined or false; fails with `what` and the last look's problem.
 * @param within milliseconds; long, because it costs nothing where all is well, and a busy machine can be ten times as slow as a quiet one
 */
export async function waitUntil<Found>(
  what: string,
  look: () => Promise<Found | null | undefined | false>,
  { within = 60_000, every = 50 }: { within?: number; every?: number } = {},
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
