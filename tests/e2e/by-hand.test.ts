import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SupportReport } from '../../utils/panel/page-report.ts';
import { eventually } from '../drivers/wait-until.ts';
import { sentence } from '../drivers/messages.ts';
import { openStage, type Stage } from '../drivers/harness.ts';

/** The way on where the guide cannot tell, with the real page script and the real vault. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const panel = () => stage.guide.panel;

async function opensByHand(): Promise<void> {
  await eventually('the part for a step by hand to open', async () => {
    if (await panel().$('[data-step-by-hand]')) return true;
    for (const summary of await panel().$$('summary'))
      if ((await summary.evaluate((one) => one.textContent)) === sentence('byHand.title'))
        await summary.click();
    return false;
  });
}

async function enters(credential: string, value: string): Promise<void> {
  const form = `[data-enter="${credential}"]`;
  await eventually(`a box for ${credential}`, () => panel().$(`${form} input`));
  await panel().type(`${form} input`, value);
  await panel().click(`${form} [data-action="enter-credential"]`);
}

test('a page report holds labels and structure, and nothing that was entered, chosen or is shown', async () => {
  await stage.admin.opens('Register API Client for Integrations');
  await stage.admin.types('Client Name', 'MarkedClient');
  await stage.admin.chooses('Scope (Functional Areas)', 'Customer Accounts');
  await stage.guide.judges('client-name', 'differs');
  await opensByHand();
  await panel().click('[data-action="page-report"]');
  const text = await eventually('the report', () =>
    panel().$eval('[data-report] pre', (shown) => shown.textContent),
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

test('values that were copied by hand go to the vault, wrong ones do not', async () => {
  await opensByHand();
  await enters('clientSecret', 'a1'.repeat(46));
  await stage.guide.holds('captured', 'clientSecret');
  expect(await stage.guide.reveals('clientSecret')).toContain('a1'.repeat(46));
  await enters('clientId', '••••••••');
  await stage.guide.says(sentence('byHand.refused', 'Client ID', '7'));
  await stage.guide.holds('missing', 'clientId');
});
