import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SupportReport } from '../../utils/panel/page-report.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { message } from '../drivers/messages.ts';
import { waitUntil } from '../drivers/wait-until.ts';

/**
 * Manual entry where the guide cannot recognise a page, with the real page script and the real
 * vault.
 */
let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());

const panelPage = () => harness.panel.page;

async function openManualEntry(): Promise<void> {
  await waitUntil('the part for a step by hand to open', async () => {
    if (await panelPage().$('[data-step-by-hand]')) return true;
    for (const summary of await panelPage().$$('summary'))
      if ((await summary.evaluate((one) => one.textContent)) === message('byHand.stuck'))
        await summary.click();
    return false;
  });
}

async function enter(credential: string, value: string): Promise<void> {
  const form = `[data-enter="${credential}"]`;
  await waitUntil(`a box for ${credential}`, () => panelPage().$(`${form} input`));
  await panelPage().type(`${form} input`, value);
  await panelPage().click(`${form} [data-action="enter-credential"]`);
}

test('a page report has labels and structure, but nothing that was entered, chosen or displayed', async () => {
  await harness.admin.open('Register API Client for Integrations');
  await harness.admin.type('Client Name', 'MarkedClient');
  await harness.admin.choose('Scope (Functional Areas)', 'Customer Accounts');
  await harness.panel.waitForVerdict('client-name', 'differs');
  await openManualEntry();
  await panelPage().click('[data-action="page-report"]');
  const text = await waitUntil('the report', () =>
    panelPage().$eval('[data-report] pre', (shown) => shown.textContent),
  );
  const { page, guide } = JSON.parse(text) as SupportReport;
  expect(guide).toMatchObject({ match: 'certain', task: 'register-api-client', page: 'form' });
  expect(page).toMatchObject({
    path: '/tenant/d/task/2997$9109.htmld',
    title: 'Register API Client for Integrations',
  });
  for (const label of ['Client Name', 'Scope (Functional Areas)', 'Disabled', 'OK', 'Cancel'])
    expect(text).toContain(`"text": "${label}"`);
  for (const value of ['MarkedClient', 'Customer Accounts', 'acme', 'olivia', 'Olivia'])
    expect(text).not.toContain(value);
});

test('the vault accepts values entered by hand and rejects invalid ones', async () => {
  await openManualEntry();
  await enter('clientSecret', 'a1'.repeat(46));
  await harness.panel.waitForCredentials('captured', 'clientSecret');
  expect(await harness.panel.reveal('clientSecret')).toContain('a1'.repeat(46));
  await enter('clientId', '••••••••');
  await harness.panel.waitForText(message('findings.refused.masked', 'Client ID'));
  await harness.panel.waitForCredentials('missing', 'clientId');
});
