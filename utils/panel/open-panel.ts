import { sidebar, sidePanel } from '../lib/browser-panel.ts';

/**
 * Opens the side panel beside one of the extension's own pages. Within the click itself: both browsers want it, and an `await` before the call would lose it.
 * @returns whether the browser opened it
 */
export function openPanel(windowId: number | undefined): Promise<boolean> {
  const opening = windowId === undefined ? undefined : sidePanel()?.open({ windowId });
  return (opening ?? sidebar()?.open() ?? Promise.reject<void>()).then(
    () => true,
    () => false,
  );
}
