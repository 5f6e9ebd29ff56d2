/** Filling a page of long lists makes some ten messages a second for a while; a page script that was taken over can make thousands. */
const perSecond = 50;
const atOnce = 500;

interface Allowance {
  left: number;
  at: number;
}

/**
 * Drops what a tab sends beyond any use, so that it cannot keep the background from the panel's wishes. Kept in memory only: when the browser stops the background, there is no flood.
 * @returns whether the tab may send one more now
 */
export function limitRate(now: () => number = () => performance.now()): (tabId: number) => boolean {
  const tabs = new Map<number, Allowance>();
  return (tabId) => {
    const at = now();
    const before = tabs.get(tabId) ?? { left: atOnce, at };
    const left = Math.min(atOnce, before.left + ((at - before.at) / 1_000) * perSecond);
    tabs.set(tabId, { left: Math.max(0, left - 1), at });
    return left >= 1;
  };
}
