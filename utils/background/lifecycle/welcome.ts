import { browser } from 'wxt/browser';
import { introduction } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';

/**
 * Opens the welcome page once, after the installation. Not where an organisation installs the extension for everybody: most of those people will never
 * connect a tenant, and a tab that opens by itself in each of their browsers helps nobody. The side panel has a way to the page for those who do.
 */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome();
  });
}

async function welcome(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (installType === 'admin') return;
  // An unpacked extension may count as installed with every start of the browser.
  if ((await introduction.getValue()).welcomed) return;
  await update(introduction, (before) => ({ ...before, welcomed: true }));
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
