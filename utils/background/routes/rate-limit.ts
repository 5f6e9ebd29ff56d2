/**
 * Filling a page of long lists sends about ten messages a second for a while. A page script that
 * was taken over can send thousands.
 */
const tokensPerSecond = 50;
const maxTokens = 500;

interface Bucket {
  tokens: number;
  /** When the tokens were counted, in milliseconds. */
  at: number;
}

/**
 * A token bucket for each tab, so that no tab can keep the background from serving the panel. Kept
 * in memory only: while the browser has stopped the background, there is no flood.
 * @param now the time in milliseconds
 * @returns whether the tab may send one more message now
 */
export function createRateLimit(
  now: () => number = () => performance.now(),
): (tabId: number) => boolean {
  const buckets = new Map<number, Bucket>();
  return (tabId) => {
    const at = now();
    const before = buckets.get(tabId) ?? { tokens: maxTokens, at };
    const refill = ((at - before.at) / 1_000) * tokensPerSecond;
    const tokens = Math.min(maxTokens, before.tokens + refill);
    buckets.set(tabId, { tokens: Math.max(0, tokens - 1), at });
    return tokens >= 1;
  };
}
