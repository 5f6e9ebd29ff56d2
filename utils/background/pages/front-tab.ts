import { browser } from 'wxt/browser';

/** Whether a tab is the one that the person looks at: the active tab of the focused window. */
export async function isInFront(tabId: number): Promise<boolean> {
  try {
    const { active, windowId } = await browser.tabs.get(tabId);
    return active && (await browser.windows.get(windowId)).focused;
  } catch {
    // The tab was closed meanwhile.
    return false;
  }
}
