import type { Page } from 'puppeteer-core';
import type { Sandbox } from '../../sandbox/server/start.ts';

export const benchTenant = 'acme_dpt1';

/**
 * Pages that people use all day and that are not in the guide, by their paths below the tenant's.
 */
export const ordinaryPages = [
  'task/2998$9121.htmld',
  'home.htmld',
  'task/2998$9123.htmld',
  'home.htmld',
] as const;

/** @param answersIn milliseconds between the shell and the content, fixed instead of random */
export function addressIn({ tenants }: Sandbox, path: string, answersIn = 20): string {
  const home = tenants.find(({ name }) => name === benchTenant);
  if (!home) throw new Error(`The sandbox has no tenant ${benchTenant}.`);
  const address = new URL(`/${benchTenant}/d/${path}`, home.url);
  address.searchParams.set('delay', String(answersIn));
  return address.href;
}

/** Loads a document and waits until it is idle. */
export async function load(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await waitUntilIdle(page);
}

/** Navigates within the document, as Workday does. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/${benchTenant}/d/${path}`);
  await waitUntilIdle(page);
}

/**
 * Waits until the content has come, nothing loads, and nothing has changed for a tenth of a second.
 */
export function waitUntilIdle(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((rested) => {
        const quiet = 100;
        let timer = setTimeout(look, quiet);
        function look() {
          const busy = document.querySelector('[data-automation-id="wd-LoadingPanel"]');
          const drawn = document.body.textContent !== '' && document.title !== 'Workday';
          if (!busy && drawn) done();
          else timer = setTimeout(look, quiet);
        }
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(look, quiet);
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true });
        function done() {
          observer.disconnect();
          rested();
        }
      }),
  );
}
