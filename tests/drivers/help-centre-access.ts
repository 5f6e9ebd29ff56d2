import type { Page } from 'puppeteer-core';
import type { ChromiumWithExtension } from './browser-chromium.ts';

const origin = 'https://help.kolleno.com/*';

/**
 * What a person does in the browser's own settings: allows the extension the help centre. A browser without a window cannot show its question; once it was allowed, a request
 * is answered with yes, as after a yes to the question.
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

/** Whether the extension has that access now, as one of its pages sees it. */
export const hasHelpCentreAccess = (page: Page): Promise<boolean> =>
  page.evaluate((host) => chrome.permissions.contains({ origins: [host] }), origin);
