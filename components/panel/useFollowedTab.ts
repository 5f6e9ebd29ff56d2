import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export interface FollowedTab {
  id: number;
  /** Only for addresses the extension may see. */
  url: string | undefined;
}

/**
 * The tab the panel speaks of: the one it is pinned to, else the active tab of the panel's window.
 * Undefined until known, null when there is none.
 */
export function useFollowedTab(pinned: number | null): FollowedTab | null | undefined {
  const [tab, setTab] = useState<FollowedTab | null>();

  useEffect(() => {
    let latest = 0;
    const look = async () => {
      const turn = ++latest;
      const found =
        pinned === null
          ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
          : await browser.tabs.get(pinned).catch(() => undefined);
      // A slower answer to an older question must not win.
      if (turn !== latest) return;
      const next = found?.id === undefined ? null : { id: found.id, url: found.url };
      // An update that changes neither, as of loading, draws nothing anew.
      setTab((shown) => (shown && shown.id === next?.id && shown.url === next.url ? shown : next));
    };
    const onUpdated = (
      id: number,
      change: { url?: string; status?: string },
      { active }: { active: boolean },
    ) => {
      if (pinned === null ? !active : id !== pinned) return;
      if (change.url !== undefined || change.status !== undefined) void look();
    };
    const onChange = () => void look();
    browser.tabs.onActivated.addListener(onChange);
    browser.tabs.onRemoved.addListener(onChange);
    browser.tabs.onUpdated.addListener(onUpdated);
    void look();
    return () => {
      latest = Number.POSITIVE_INFINITY;
      browser.tabs.onActivated.removeListener(onChange);
      browser.tabs.onRemoved.removeListener(onChange);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [pinned]);

  return tab;
}
