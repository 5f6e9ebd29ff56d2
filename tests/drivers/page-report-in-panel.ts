import type { Page } from 'puppeteer-core';
import type { SupportReport } from '../../utils/panel/page-report.ts';
import { waitUntil } from './wait-until.ts';

/**
 * Has the panel make a report of the open page, and returns it. Works in a tab in the background
 * and in every language.
 */
export async function makePageReport(panel: Page): Promise<SupportReport> {
  await waitUntil('the panel to offer a page report', async () => {
    if (await panel.$('[data-action="page-report"]')) return true;
    await panel.$$eval('main details:not([open]) > summary', (all) => {
      for (const summary of all) summary.click();
    });
    return false;
  });
  await panel.$eval('[data-action="page-report"]', (button) => (button as HTMLElement).click());
  const text = await waitUntil('the page report', () =>
    panel.$eval('[data-report] pre', (shown) => shown.textContent),
  );
  return JSON.parse(text) as SupportReport;
}
