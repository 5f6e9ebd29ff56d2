import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/names.ts';
import { Admin } from '../drivers/admin.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { message } from '../drivers/messages.ts';
import { Tenant } from '../drivers/tenant.ts';
import { waitUntil } from '../drivers/wait-until.ts';

/**
 * The extension is in English. The tenant has German titles, labels and names, in the sandbox's own
 * wording.
 */
const german = 'beispiel_dpt1';

let harness: Harness;
let admin: Admin;
let tenant: Tenant;

beforeAll(async () => {
  harness = await startHarness();
  const { sandbox } = harness;
  const home = sandbox.tenants.find(({ name }) => name === german);
  if (!home) throw new Error(`The sandbox has no tenant ${german}.`);
  admin = new Admin(harness.admin.page, home.url);
  tenant = new Tenant({ port: sandbox.port, control: sandbox.control, name: german });
  await admin.openHome();
});
afterAll(() => harness?.close());

const go = (path: string) =>
  admin.page.goto(new URL(`/${german}/d/${path}`, admin.page.url()).href, {
    waitUntil: 'domcontentloaded',
  });

async function answer(action: 'confirm-task' | 'deny-task'): Promise<void> {
  await waitUntil(`a press on ${action}`, async () => {
    const button = await harness.panel.page.$(`[data-action="${action}"]`);
    await button?.click();
    return button !== null;
  });
}

/** Expects no verdict after the guide has had time to look. */
async function expectUnknown(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await harness.panel.waitForTask('');
  expect(await harness.overlay.isDrawn()).toBe(false);
}

describe('a tenant in a language that the guide does not have', () => {
  test('the controls suggest the page: nothing is drawn until the administrator confirms it', async () => {
    await admin.open('Systembenutzer für Integrationen anlegen');
    await harness.panel.waitForTask('create-integration-system-user', 'possible');
    expect(await harness.overlay.isDrawn()).toBe(false);
    await answer('confirm-task');
    await harness.panel.waitForTask('create-integration-system-user');
  });

  test('its fields are found by position, are marked so, and are filled', async () => {
    await harness.panel.waitForText(message('panel.page.uncertain'));
    await harness.panel.fill();
    expect(new Set(Object.values(await harness.panel.verdicts()))).toEqual(new Set(['ok']));
    expect(await harness.panel.page.$$eval('[data-uncertain]', (fields) => fields.length)).toBe(7);
    await admin.press('OK');
    await harness.panel.waitForStep('create-integration-system-user', 'done');
    expect(await tenant.user(defaultNames.isuUserName)).toMatchObject({
      requireNewPassword: false,
      sessionTimeoutMinutes: 0,
      doNotAllowUiSessions: true,
    });
    await harness.panel.waitForCredentials('captured', 'isuUserName', 'isuPassword');
  });

  test('a page with the same controls about an existing object is not recognised', async () => {
    await go('inst/254$102/rel-task/2997$9131.htmld');
    await admin.waitForPage('Workday-Konto bearbeiten');
    await expectUnknown();
  });

  test('No is remembered', async () => {
    await go('task/2998$9111.htmld');
    await harness.panel.waitForTask('view-api-clients', 'possible');
    await answer('deny-task');
    await harness.panel.waitForTask('');
    await admin.page.reload();
    await expectUnknown();
  });

  test('values are captured by their shape, with a request to compare them', async () => {
    await go('task/2997$9109.htmld');
    await harness.panel.waitForTask('register-api-client', 'possible');
    await answer('confirm-task');
    await harness.panel.waitForTask('register-api-client');
    await harness.panel.fill();
    await admin.press('OK');
    await harness.panel.waitForCredentials('captured', 'clientId', 'clientSecret');
    await harness.panel.waitForText(message('findings.capture.checkThis'));
    const client = await tenant.apiClient(defaultNames.apiClient);
    expect(await harness.panel.reveal('clientId')).toContain(client?.clientId ?? 'no client');
    await harness.panel.waitForStep('register-api-client', 'done');
  });

  test('a page learned from an English tenant is recognised at once, and a translated option is not called wrong', async () => {
    await harness.admin.openHome();
    await harness.admin.open('Create Security Group');
    await harness.panel.waitForTask('create-security-group');
    await admin.openHome();
    await admin.open('Sicherheitsgruppe anlegen', { titled: null });
    await harness.panel.waitForTask('create-security-group');
    await harness.panel.waitForVerdict('name', 'empty');
    await harness.panel.fillField('name');
    await harness.panel.waitForVerdict('name', 'ok');
    expect(await harness.panel.page.$('[data-uncertain]')).toBeNull();
    await harness.panel.waitForVerdict('type-of-tenanted-security-group', 'unknown');
  });
});
