import type { Page } from 'puppeteer-core';
import type { ChromiumWithExtension } from './browser-chromium.ts';

const origin = 'https://help.kolleno.com/*';

/**
 * Grants access to the help centre in the browser's extension settings. A headless browser cannot
 * show the permission prompt. Once granted, a permission request resolves as if the user had
 * agreed.
 */
export async function allowHelpCentre({
  newPage,
  extension,
}: ChromiumWithExtension): Promise<void> {
  const page = await newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    async (id, host) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
      };
      await developerPrivate.addHostPermission(id, host);
    },
    extension.id,
    origin,
  );
  await page.close();
}

/** Returns whether the extension has that access now, asked from one of its pages. */
export const hasHelpCentreAccess = (page: Page): Promise<boolean> =>
  page.evaluate((host) => chrome.permissions.contains({ origins: [host] }), origin);
