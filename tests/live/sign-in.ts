import type { Page } from 'puppeteer-core';
import type { ChromiumWithExtension } from '../drivers/browser-chromium.ts';
import { SidePanel } from '../drivers/side-panel.ts';
import { bundleEngine, Engine } from '../e2e/page-engine/engine.ts';
import type * as entry from './browser/entry.ts';
import { CannotRun } from './cannot-run.ts';
import { pageOf, type TenantPlace } from './tenant-place.ts';
import { waitInBrowser } from './wait-in-browser.ts';

/** How long a sign-in that nobody sees may take, in milliseconds: a few redirects. */
const maxUnseenMs = 60_000;

/** A tab of the tenant with somebody signed in, and the panel that follows it. */
export interface SignedIn {
  page: Page;
  search: Engine<typeof entry>;
  panel: SidePanel;
}

/**
 * Opens the tenant's home page and waits until somebody is signed in, in whichever tab that
 * happens. What is typed there is not read.
 */
export async function signIn(
  chromium: ChromiumWithExtension,
  place: TenantPlace,
  { headless }: { headless: boolean },
): Promise<SignedIn> {
  const source = await bundleEngine(`${import.meta.dirname}/browser/entry.ts`);
  const first = await chromium.newPage();
  await first.goto(place.home, { waitUntil: 'domcontentloaded' }).catch((cause: unknown) => {
    throw new CannotRun(`The browser could not open ${place.home}.`, { cause });
  });
  const withinMs = headless ? maxUnseenMs : Number.POSITIVE_INFINITY;
  const { page, search } = await waitInBrowser(
    first,
    'somebody to be signed in',
    async () => {
      for (const page of await chromium.browser.pages()) {
        if (!pageOf(place, page.url())) continue;
        const search = await Engine.in<typeof entry>(page, source);
        if (await search.ask('canSearch')) return { page, search };
      }
      return null;
    },
    withinMs,
  );
  const panel = await panelFor(chromium, page);
  await page.bringToFront();
  return { page, search, panel };
}

/** Opens the extension's panel in a tab of its own, bound to the tenant's tab. */
async function panelFor({ newPage, extension }: ChromiumWithExtension, tenant: Page) {
  const panel = await newPage();
  const address = `chrome-extension://${extension.id}/sidepanel.html`;
  await panel.goto(address);
  const tab = await waitInBrowser(panel, 'the number of the tab', () =>
    panel.evaluate(
      async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id,
      tenant.url(),
    ),
  );
  await panel.goto(`${address}?tab=${tab}`);
  await panel.waitForSelector('main[data-tenant]');
  return new SidePanel(panel);
}
