import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/names.ts';
import { Admin } from '../drivers/admin.ts';
import { eventually } from '../drivers/wait-until.ts';
import { sentence } from '../drivers/messages.ts';
import { openStage, type Stage } from '../drivers/harness.ts';
import { Tenant } from '../drivers/tenant.ts';

/** The extension speaks English; the tenant shows German titles, labels and names (the stand-in tenant's own wording). */
const german = 'beispiel_dpt1';

let stage: Stage;
let admin: Admin;
let tenant: Tenant;

beforeAll(async () => {
  stage = await openStage();
  const { sandbox } = stage;
  const home = sandbox.tenants.find(({ name }) => name === german);
  if (!home) throw new Error(`The sandbox has no tenant ${german}.`);
  admin = new Admin(stage.admin.page, home.url);
  tenant = new Tenant({ port: sandbox.port, control: sandbox.control, name: german });
  await admin.arrives();
});
afterAll(() => stage?.close());

const goes = (path: string) =>
  admin.page.goto(new URL(`/${german}/d/${path}`, admin.page.url()).href, {
    waitUntil: 'domcontentloaded',
  });

async function answers(action: 'confirm-task' | 'deny-task'): Promise<void> {
  await eventually(`a press on ${action}`, async () => {
    const button = await stage.guide.panel.$(`[data-action="${action}"]`);
    await button?.click();
    return button !== null;
  });
}

/** The guide had the time to look, and says nothing. */
async function staysUnknown(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await stage.guide.knows('');
  expect(await stage.overlay.isDrawn()).toBe(false);
}

describe('a tenant in a language that the guide does not know', () => {
  test('the page is possible by its controls: nothing is drawn until the administrator says that it is the one', async () => {
    await admin.opens('Systembenutzer für Integrationen anlegen');
    await stage.guide.knows('create-integration-system-user', 'possible');
    expect(await stage.overlay.isDrawn()).toBe(false);
    await answers('confirm-task');
    await stage.guide.knows('create-integration-system-user');
  });

  test('its fields are found by their places, say so, and are filled', async () => {
    await stage.guide.says(sentence('panel.page.uncertain'));
    await stage.guide.fills();
    expect(new Set(Object.values(await stage.guide.verdicts()))).toEqual(new Set(['ok']));
    expect(await stage.guide.panel.$$eval('[data-uncertain]', (fields) => fields.length)).toBe(7);
    await admin.presses('OK');
    await stage.guide.marks('create-integration-system-user', 'done');
    expect(await tenant.user(defaultNames.isuUserName)).toMatchObject({
      requireNewPassword: false,
      sessionTimeoutMinutes: 0,
      doNotAllowUiSessions: true,
    });
    await stage.guide.holds('captured', 'isuUserName', 'isuPassword');
  });

  test('a page of the same controls about something that exists stays unrecognised', async () => {
    await goes('inst/254$102/rel-task/2997$9131.htmld');
    await admin.sees('Workday-Konto bearbeiten');
    await staysUnknown();
  });

  test('No is remembered', async () => {
    await goes('task/2998$9111.htmld');
    await stage.guide.knows('view-api-clients', 'possible');
    await answers('deny-task');
    await stage.guide.knows('');
    await admin.page.reload();
    await staysUnknown();
  });

  test('values are captured by their shape, and ask to be compared', async () => {
    await goes('task/2997$9109.htmld');
    await stage.guide.knows('register-api-client', 'possible');
    await answers('confirm-task');
    await stage.guide.knows('register-api-client');
    await stage.guide.fills();
    await admin.presses('OK');
    await stage.guide.holds('captured', 'clientId', 'clientSecret');
    await stage.guide.says(sentence('findings.capture.checkThis'));
    const client = await tenant.apiClient(defaultNames.apiClient);
    expect(await stage.guide.reveals('clientId')).toContain(client?.clientId ?? 'no client');
    await stage.guide.marks('register-api-client', 'done');
  });

  test('a page that an English tenant has taught is known at once; of a translated option nothing wrong is said', async () => {
    await stage.admin.arrives();
    await stage.admin.opens('Create Security Group');
    await stage.guide.knows('create-security-group');
    await admin.arrives();
    await admin.opens('Sicherheitsgruppe anlegen', { titled: null });
    await stage.guide.knows('create-security-group');
    await stage.guide.judges('name', 'empty');
    await stage.guide.fillsField('name');
    await stage.guide.judges('name', 'ok');
    expect(await stage.guide.panel.$('[data-uncertain]')).toBeNull();
    await stage.guide.judges('type-of-tenanted-security-group', 'unknown');
  });
});
