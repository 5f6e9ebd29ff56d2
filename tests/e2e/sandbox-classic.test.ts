import { describe, expect, it } from 'vitest';
import { taskIds } from '../sandbox/pages/task-ids.ts';
import {
  admin,
  boxOf,
  go,
  id,
  page,
  popup,
  registerClient,
  sandbox,
  scope,
  startForEachTest,
  texts,
} from './sandbox-classic/set-up.ts';

/**
 * The sandbox's classic skin compared with what docs/workday.md says about Workday's own pages. No
 * extension.
 */

startForEachTest();

describe('the page around the content', () => {
  it('shows the header first, then the content, and changes tasks without a document load', async () => {
    await page.goto(`${sandbox.tenants[0]?.url}?delay=600`);
    await page.waitForSelector(id('globalSearchInput'));
    expect(await page.$(id('pageHeaderTitleText'))).toBeNull();
    expect(await page.$(id('wd-LoadingPanel'))).not.toBeNull();
    expect(await page.title()).toBe('Workday');
    await page.waitForSelector(id('pageHeaderTitleText'));
    expect(await page.$(id('wd-LoadingPanel'))).toBeNull();
    await page.evaluate(() => document.documentElement.setAttribute('data-same-document', ''));
    await admin.open('View API Clients');
    expect(await page.$('html[data-same-document]')).not.toBeNull();
    expect(page.url()).toMatch(/\/d\/task\/2998(\$|%24)\d+\.htmld$/);
    expect(await page.title()).toBe('View API Clients - Workday');
  });

  it('renders the three form contexts and keeps the previous content in the document', async () => {
    await go(`task/${taskIds.viewApiClients}.htmld`, 'View API Clients');
    await admin.open('Create Security Group');
    const popupForm = `body > .wd-popup ${id('editPopup')}[role="dialog"][aria-modal="true"]`;
    expect(await texts(`${popupForm} h2`)).toEqual(['Create Security Group']);
    expect(await texts(`#mainContent h1 ${id('pageHeaderTitleText')}`)).toEqual(['Search Results']);
    expect(await page.$('#workdayApplicationFrame[aria-hidden="true"]')).not.toBeNull();
    await admin.press('Cancel');
    await admin.waitForPage('Welcome, Olivia Hart');
    expect(
      await page.$$eval(popupForm, (forms) => forms.map((form) => form.getClientRects().length)),
    ).toEqual([0]);
    await admin.open('Create Integration System User');
    expect(await texts('#workdayApplicationFrame[role="dialog"][aria-modal="true"] h2')).toEqual([
      'Create Integration System User',
    ]);
    expect(await page.$$('#mainContent > section')).toHaveLength(2);
  });

  it('asks before discarding changes', async () => {
    await go(`task/${taskIds.createSecurityGroup}.htmld`, 'Create Security Group');
    await admin.type('Name', 'Anything');
    await page.keyboard.press('Escape');
    await page.click(id('wd-CommandButton_uic_genericNoButton'));
    expect(await admin.read('Name')).toBe('Anything');
    await page.click(id('closeButton'));
    await page.click(id('wd-CommandButton_uic_genericYesButton'));
    await admin.waitForPage('Welcome, Olivia Hart');
  });

  it('generates other class names on every load', async () => {
    const classNames = () =>
      page.$$eval('body *', (all) => {
        const names = new Set(all.flatMap((one) => [...one.classList]));
        return [...names].filter((name) => /^W[A-Z]{2,4}$/.test(name));
      });
    await registerClient();
    const before = await classNames();
    await registerClient();
    const after = await classNames();
    expect(before.length).toBeGreaterThan(10);
    expect(after.filter((name) => before.includes(name)).length).toBeLessThan(before.length / 2);
  });
});

describe('fields', () => {
  it('mark required rows on the li, and errors in the bar, at the field and on the control', async () => {
    await registerClient();
    await admin.press('OK');
    await expect
      .poll(async () => (await texts(id('errorWidgetBarCanvas'))).length > 0, {
        message: 'the error bar',
      })
      .toBeTruthy();
    expect(await texts(id('errorWidgetBarMessageCountCanvas'))).toEqual(['Errors: 2']);
    const row = `li${id('formLabelRequired')}:has(input[aria-invalid="true"])`;
    expect(await texts(`${row} ${id('formLabel')}`)).toEqual(['Client Name*', `${scope}*`]);
    expect(await texts(`${row} ${id('errorWidgetInlineMessageTextCanvas')}`)).toHaveLength(2);
  });

  it('react to events, not to the value of a box', async () => {
    await go(`task/${taskIds.createSecurityGroup}.htmld`, 'Create Security Group');
    const box = await boxOf('Name');
    await page.$eval(box, (input) => {
      if (input instanceof HTMLInputElement) input.value = 'Set silently';
    });
    await admin.select('Type of Tenanted Security Group', 'Aggregation Security Group');
    expect(await admin.read('Name')).toBe('');
    await admin.type('Name', 'Typed');
    await admin.select('Type of Tenanted Security Group', 'Intersection Security Group');
    expect(await admin.read('Name')).toBe('Typed');
  });

  it('reload from the server where a checkbox changes the rows, and keep typed text', async () => {
    await go(`task/${taskIds.createIntegrationSystemUser}.htmld`, 'Create Integration System User');
    await admin.type('User Name', 'someone');
    await page.$eval(await boxOf('User Name'), (box) => box.closest('li')?.append('foreign'));
    await admin.tick('Generate Random Password');
    await expect
      .poll(async () => (await page.$$('input[type="password"]')).length === 0, {
        message: 'the password rows to go',
      })
      .toBeTruthy();
    expect(await admin.read('User Name')).toBe('someone');
    expect((await texts('#mainContent li')).join()).not.toContain('foreign');
  });
});

describe('grids and related actions', () => {
  it('render only the active tab, and the opener of a row only on hover', async () => {
    await go(`task/${taskIds.viewApiClients}.htmld`, 'View API Clients');
    expect(await texts(`${id('tabContent')} ${id('gridTitleLabel')}`)).toEqual(['API Clients']);
    await admin.openTab('API Clients for Integrations');
    expect(await texts(`${id('tabContent')} ${id('gridTitleLabel')}`)).toEqual([
      'API Clients for Integrations',
    ]);
    expect((await texts(`${id('tableHeaderRow')} th`))[0]).toBe('API ClientSort and filter column');
    await page.mouse.move(5, 5);
    expect(await page.$(id('RELATED_TASK_charm'))).toBeNull();
    await page.hover(`${id('row')} th[role="rowheader"]`);
    expect(await page.$$(id('RELATED_TASK_charm'))).toHaveLength(1);
    await page.mouse.move(5, 5);
    expect(await page.$(id('RELATED_TASK_charm'))).toBeNull();
  });

  it('open menus on body, level by level, that lead to tasks', async () => {
    await go(`task/${taskIds.viewApiClients}.htmld`, 'View API Clients');
    await admin.openTab('API Clients for Integrations');
    await page.hover(`${id('row')} th[role="rowheader"]`);
    await page.click(id('RELATED_TASK_charm'));
    expect(await texts(`${popup} h2`)).toEqual(['Actions']);
    expect(await page.$(id('relatedActionsSublistItem'))).toBeNull();
    await page.hover(`${popup} [data-automation-label="API Client"]`);
    expect(
      await texts(`body > ${id('relatedActionsList')} ${id('relatedActionsSublistItem')}`),
    ).toContain('Manage Refresh Tokens for Integrations');
    await page.click('[data-automation-label="Manage Refresh Tokens for Integrations"]');
    await admin.waitForPage('Manage Refresh Tokens for Integrations');
    expect(page.url()).toContain('/rel-task/');
  });

  it('load older grids in chunks on scroll, with inputs in their cells', async () => {
    await go(
      `task/${taskIds.maintainPermissions}.htmld`,
      'Maintain Permissions for Security Group',
    );
    await page.click('input[type="radio"]');
    await admin.choose('Source Security Group', 'HR Partner');
    await admin.press('OK');
    await page.waitForSelector(id('addRow'));
    const count = async () => Number.parseInt((await texts(id('rowCountLabel')))[0] ?? '', 10);
    while ((await count()) < 25) {
      const before = await count();
      await page.click(id('addRow'));
      await expect
        .poll(async () => (await count()) === before + 1, { message: 'another row' })
        .toBeTruthy();
    }
    expect(await page.$$('[data-automation-id^="gridChunk-"]')).toHaveLength(1);
    await page.$eval(id('scrollPanel'), (panel) => panel.scrollTo(0, panel.scrollHeight));
    await page.waitForSelector(id('gridChunk-1'));
    expect(
      await page.$$(`${id('scrollPanel')} ${id('gridCell')} ${id('checkboxPanel')}`),
    ).toHaveLength(25);
    expect(await texts('[data-uxi-widget-type="columnHeader"]')).toEqual([
      'Selected',
      'View/Modify Access',
      'Domain Security Policy',
    ]);
  });
});
