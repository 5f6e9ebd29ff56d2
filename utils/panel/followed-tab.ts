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
  const made = new BrowserValue(
    () => look(pinned),
    (sign) => listen(pinned, sign),
  );
  tabs.set(pinned, made);
  return made;
}

async function look(pinned: number | null): Promise<FollowedTab | null> {
  const found =
    pinned === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(pinned).catch(() => undefined);
  return found?.id === undefined ? null : { id: found.id, url: found.url };
}

function listen(pinned: number | null, sign: () => void): () => void {
  const onUpdated = (
    id: number,
    change: { url?: string; status?: string },
    { active }: { active: boolean },
  ) => {
    if (pinned === null ? !active : id !== pinned) return;
    if (change.url !== undefined || change.status !== undefined) sign();
  };
  // Discards the arguments: the value is read again anyway.
  const onChange = () => sign();
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onRemoved.addListener(onChange);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onChange);
    browser.tabs.onRemoved.removeListener(onChange);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
