import { browser } from 'wxt/browser';
import type { PanelMessages } from '../../messages/protocol.ts';
import { introduction } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';

/**
 * Opens the welcome page once, after the installation. Does not open it where an organisation
 * installs the extension for everybody: most of those people never connect a tenant, and a tab that
 * opens by itself in each of their browsers helps nobody. The side panel links to the page.
 */
export function watchInstallation(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openWelcomePage();
  });
}

async function openWelcomePage(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (installType === 'admin') return;
  // An unpacked extension can count as installed at every start of the browser.
  if ((await introduction.getValue()).welcomed) return;
  await update(introduction, (before) => ({ ...before, welcomed: true }));
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** `orient`: the step of the orientation to show, or `seen`. */
export async function onOrient({
  orientation,
}: PanelMessages['orient']['data']): Promise<undefined> {
  await update(introduction, (before) => ({ ...before, orientation }));
}
