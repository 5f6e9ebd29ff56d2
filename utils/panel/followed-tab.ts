import { browser } from 'wxt/browser';
import { BrowserValue } from '../storage/browser-value.ts';

export interface FollowedTab {
  id: number;
  /** Undefined for addresses that the extension may not see. */
  url: string | undefined;
}

const tabs = new Map<number | null, BrowserValue<FollowedTab | null>>();

/**
 * The tab that the panel follows: the pinned tab, or else the active tab of the panel's window.
 * Null if there is none.
 * @param pinned id of the tab, or null
 */
export function followedTab(pinned: number | null): BrowserValue<FollowedTab | null> {
  const known = tabs.get(pinned);
  if (known) return known;
  const value = new BrowserValue(
    () => readTab(pinned),
    (onChange) => watchTab(pinned, onChange),
  );
  tabs.set(pinned, value);
  return value;
}

async function readTab(pinned: number | null): Promise<FollowedTab | null> {
  const found =
    pinned === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(pinned).catch(() => undefined);
  return found?.id === undefined ? null : { id: found.id, url: found.url };
}

function watchTab(pinned: number | null, onChange: () => void): () => void {
  const onUpdated = (
    id: number,
    change: { url?: string; status?: string },
    { active }: { active: boolean },
  ) => {
    if (pinned === null ? !active : id !== pinned) return;
    if (change.url !== undefined || change.status !== undefined) onChange();
  };
  // Discards the arguments: the value is read again anyway.
  const onTabChange = () => onChange();
  browser.tabs.onActivated.addListener(onTabChange);
  browser.tabs.onRemoved.addListener(onTabChange);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onTabChange);
    browser.tabs.onRemoved.removeListener(onTabChange);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** Id of the tab in `?tab=<id>`, to which the panel is pinned. Null if there is none. */
export function pinnedTab(search: string): number | null {
  const id = new URLSearchParams(search).get('tab');
  return id !== null && /^\d{1,10}$/.test(id) ? Number(id) : null;
}
