import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/index.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { stopAtFirstFailure } from '../drivers/stop-at-first-failure.ts';

/**
 * The way to one permission where the group's own page does not offer it: the domain's page, which
 * names the groups that have each access.
 */

const { securityGroup } = defaultNames;
const domain = 'View: Customer';
const task = 'maintain-domain-permissions';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
  const { admin, panel } = harness;
  await admin.open('Create Security Group');
  await panel.waitForTask('create-security-group');
  await panel.fill();
  await admin.press('OK');
  await panel.waitForTask('edit-security-group');
  await admin.press('OK');
  await admin.waitForPage('View Integration System Security Group (Unconstrained)');
  await admin.follow('Security Group', 'Maintain Domain Permissions for Security Group');
  await panel.waitForTask(task);
  await admin.press('OK');
  await panel.waitForStep(task, 'attention');
});
afterAll(() => harness?.close());
stopAtFirstFailure();

/**
 * The last row of the form's table for integrations, which is empty until a group is chosen. The
 * page that was left stays in the document, before the form.
 */
async function lastRow() {
  const row = (
    await harness.admin.page.evaluateHandle(() => {
      const tables = [...document.querySelectorAll('table')].filter((table) =>
        [...table.querySelectorAll('th span')].some((head) => head.textContent === 'Get'),
      );
      return tables.at(-1)?.querySelector('tbody tr:last-child') ?? null;
    })
  ).asElement();
  if (!row) throw new Error('The page has no table of the access Get.');
  return row;
}

async function chooseGroup(): Promise<void> {
  const box = await (await lastRow()).$('input[data-uxi-widget-type="selectinput"]');
  await box?.click();
  await box?.type(securityGroup);
  await box?.press('Enter');
  await expect
    .poll(async () => (await lastRow()).evaluate((row) => row.textContent), {
      message: 'the group to stand in the row',
    })
    .toContain(securityGroup);
}

/** @param at place among the boxes of the row: Get, Put */
async function tick(at: number): Promise<void> {
  const boxes = await (await lastRow()).$$('[data-automation-id="checkboxPanel"]');
  await boxes[at]?.click();
}

const isJudged = (state: string, page: string) =>
  expect
    .poll(() => harness.panel.permissions(), { message: `${page} to be judged` })
    .toEqual([{ name: domain, access: 'get', state }]);

test('the panel judges this domain alone, and Put is not Get', async () => {
  const { admin, panel } = harness;
  await admin.open('View Domain');
  await admin.choose('Domain', domain);
  await admin.press('OK');
  await panel.waitForTask(task);
  await isJudged('missing', "the domain's report");
  await admin.follow('Domain', 'Edit Security Policy Permissions');
  await admin.waitForPage('Edit Domain Security Policy Permissions');
  await panel.waitForTask(task);
  await isJudged('missing', "the domain's form");
  await chooseGroup();
  await tick(1);
  await isJudged('missing', 'Put');
  await tick(0);
  await isJudged('granted', 'Get');
  expect((await harness.tenant.securityGroup(securityGroup))?.pending.get).toEqual([]);
});

test('OK makes it pending in the tenant, and the step counts it beside the others', async () => {
  const { admin, panel, tenant } = harness;
  await admin.press('OK');
  await expect
    .poll(async () => (await tenant.securityGroup(securityGroup))?.pending.get, {
      message: 'the tenant to hold the permission',
    })
    .toEqual([domain]);
  await admin.waitForPage('View Domain');
  await isJudged('granted', 'the page after OK');
  await admin.openHome();
  await panel.waitForTask('');
  await panel.waitForStep(task, 'attention');
  await expect
    .poll(() => panel.page.$eval(`[data-step="${task}"]`, ({ textContent }) => textContent), {
      message: 'the step to count it',
    })
    .toContain('1 granted');
});
