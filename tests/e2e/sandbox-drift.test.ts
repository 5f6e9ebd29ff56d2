import { afterEach, describe, expect, it } from 'vitest';
import { Tenant } from '../drivers/tenant.ts';
import { waitUntil } from '../drivers/wait-until.ts';
import type { Drift } from '../sandbox/drift.ts';
import { taskIds } from '../sandbox/pages/task-ids.ts';
import {
  admin,
  boxOf,
  id,
  page,
  popup,
  sandbox,
  search,
  startForEachTest,
  texts,
} from './sandbox-classic/set-up.ts';

/** The sandbox's classic skin with misbehaviour or German set at the control host. */

startForEachTest();
afterEach(() => drifts({}));

const drifts = (settings: Drift) =>
  new Tenant({ ...sandbox, name: 'acme_dpt1' }).setDrift(settings);
const urlOf = (path: string, tenant = 'acme_dpt1') =>
  sandbox.tenants.find(({ name }) => name === tenant)?.url.replace('home.htmld', path) ?? '';
const createGroup = `task/${taskIds.createSecurityGroup}.htmld`;
const registerClient = `task/${taskIds.registerApiClientForIntegrations}.htmld`;

describe('drift', () => {
  it('pauses in a hidden tab and continues when it is visible', async () => {
    await drifts({ hidden: 'pause', delay: 20 });
    const other = await page.browser().newPage();
    const loads = page.goto(urlOf(createGroup));
    await other.bringToFront();
    await loads;
    await page.waitForSelector(id('wd-LoadingPanel'));
    expect(await page.evaluate(() => document.hidden)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await page.$(id('pageHeaderTitleText'))).toBeNull();
    await page.bringToFront();
    await admin.waitForPage('Create Security Group');
    await other.close();
  });

  it('shows a title long before its rows', async () => {
    await drifts({ delay: 0, late: 400 });
    // Counted in the page, because by the time a test could ask, the rows may be there.
    const { identifier } = await page.evaluateOnNewDocument(
      (title, row) => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector(title)?.textContent) return;
          observer.disconnect();
          document.documentElement.dataset.rowsAtTitle = `${document.querySelectorAll(row).length}`;
        }).observe(document, { childList: true, subtree: true, characterData: true });
      },
      id('pageHeaderTitleText'),
      id('formLabel'),
    );
    await page.goto(urlOf(createGroup));
    await admin.waitForPage('Create Security Group');
    await page.removeScriptToEvaluateOnNewDocument(identifier);
    expect(await page.$eval('html', ({ dataset }) => dataset.rowsAtTitle)).toBe('0');
    await expect
      .poll(async () => (await texts(id('formLabel'))).length === 2, { message: 'the rows' })
      .toBeTruthy();
  });

  it('keeps pages and dialogs in the document, hidden and after the visible one', async () => {
    await drifts({ delay: 0, stale: 'kept' });
    await page.goto(urlOf(registerClient));
    await admin.waitForPage('Register API Client for Integrations');
    const titles = await page.$$eval(id('pageHeaderTitleText'), (all) =>
      all.map((one) => [one.textContent, one.getClientRects().length > 0]),
    );
    expect(titles).toEqual([
      ['Register API Client for Integrations', true],
      ['View API Clients', false],
      ['Create Security Group', false],
    ]);
    expect(await texts(id('formLabel'))).not.toContain('Type of Tenanted Security Group*');
    expect(await page.$(`${popup} ${id('editPopup')}`)).toBeNull();
  });

  it('re-renders rows during use, removes foreign nodes, and keeps typed text', async () => {
    await drifts({ delay: 0, rerender: 250, ids: 'volatile', searchbox: 'off', context: 'popup' });
    await page.goto(urlOf(registerClient));
    await admin.waitForPage('Register API Client for Integrations');
    expect(await page.$(`${popup} ${id('editPopup')}`)).not.toBeNull();
    // The element may be replaced by the time its name is known.
    const box = await waitUntil('the cursor to be in the box', async () => {
      const found = await boxOf('Client Name');
      await page.$eval(found, (input) => input.closest('li')?.append('foreign'));
      await page.focus(found);
      return found;
    });
    for (const letter of 'Kolleno API Client') {
      await page.keyboard.type(letter);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    expect(await page.$(box)).toBeNull();
    expect(await admin.read('Client Name')).toBe('Kolleno API Client');
    expect((await texts(id('editPopup'))).join()).not.toContain('foreign');
    await search('Scope (Functional Areas)', 'Customer Accounts');
    await expect
      .poll(async () => (await texts(id('promptOption'))).includes('Customer Accounts'), {
        message: 'the pill',
      })
      .toBeTruthy();
  });

  it('refuses the first OK with an error bar on a re-rendered page', async () => {
    await drifts({ delay: 0, firstOk: 'refused' });
    await page.goto(urlOf(createGroup));
    await admin.select('Type of Tenanted Security Group', 'User-Based Security Group');
    await admin.type('Name', 'Night Shift');
    const before = await page.$(await boxOf('Name'));
    await admin.press('OK');
    await expect
      .poll(async () => (await texts(id('errorWidgetBarCanvas'))).length > 0, {
        message: 'the error bar',
      })
      .toBeTruthy();
    expect(await before?.evaluate((one) => one.isConnected)).toBe(false);
    expect(await admin.read('Name')).toBe('Night Shift');
    await admin.press('OK');
    await admin.waitForPage('Edit User-Based Security Group');
  });
});

describe('German', () => {
  it('translates visible texts, not names of nodes', async () => {
    await page.goto(urlOf(createGroup, 'beispiel_dpt1'));
    await admin.waitForPage('Sicherheitsgruppe anlegen');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    expect(await texts(id('formLabel'))).toEqual(['Art der Sicherheitsgruppe*', 'Name*']);
    expect(await boxOf('Name')).toContain('56$1302');
    expect(await texts(id('wd-CommandButton_uic_cancelButton'))).toEqual(['Abbrechen']);
    expect(
      await page.$eval(id('globalSearchInput'), (input) => input.getAttribute('placeholder')),
    ).toBe('Suchen');
    await admin.select(
      'Art der Sicherheitsgruppe',
      'Sicherheitsgruppe für Integrationen (uneingeschränkt)',
    );
    await admin.type('Name', 'Kolleno');
    await admin.press('OK');
    await admin.waitForPage('Sicherheitsgruppe für Integrationen (uneingeschränkt) bearbeiten');
    await search('Systembenutzer für Integrationen', 'ISU_Bank');
    await expect
      .poll(async () => (await texts(id('promptOption'))).includes('ISU_Bank_Statements'), {
        message: 'the pill',
      })
      .toBeTruthy();
  });
});
