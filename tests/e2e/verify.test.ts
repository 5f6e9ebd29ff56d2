import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/index.ts';
import { readDisk } from '../drivers/disk.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { journeySteps } from '../drivers/journey.ts';
import type { JourneyStep } from '../drivers/journey-step.ts';
import { message } from '../drivers/messages.ts';
import { stopAtFirstFailure } from '../drivers/stop-at-first-failure.ts';
import { Administrator } from '../fixtures/sandbox-administrator.ts';
import { setUpGroup } from '../fixtures/set-up-tenant.ts';

/**
 * Verification in the real browser: its worker, its `fetch`, and the sandbox's services over TLS.
 */
let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
  // Other tests cover the pages of steps 1 to 4. Here a colleague has completed them.
  await setUpGroup(new Administrator(harness.sandbox, 'acme_dpt1'), { activated: false });
});
afterAll(() => harness?.close());
stopAtFirstFailure();

async function walk(...tasks: JourneyStep['task'][]): Promise<void> {
  for (const step of journeySteps.filter(({ task }) => tasks.includes(task)))
    await step.run(harness);
}

const tokenCalls = async () =>
  (await harness.tenant.tenant()).calls
    .filter(({ service }) => service === 'token')
    .map(({ status }) => status);

/** Everything that the extension stores, in memory and on disk. */
const kept = async () => ({
  ...(await harness.panel.page.evaluate(async () => ({
    memory: JSON.stringify(await chrome.storage.session.get(null)),
    others: JSON.stringify([
      await chrome.storage.local.get(null),
      await chrome.storage.sync.get(null),
    ]),
  }))),
  disk: JSON.stringify(await harness.panel.page.evaluate(readDisk)),
});

test('captures the values on the pages of steps 7 to 9', async () => {
  expect(await harness.panel.checks()).toEqual({
    token: 'idle',
    wql: 'idle',
    invoices: 'idle',
    pdf: 'idle',
    customers: 'idle',
    soap: 'idle',
  });
  await walk('register-api-client', 'manage-refresh-tokens');
  await harness.admin.open('View API Clients');
  await harness.panel.waitForCredentials(
    'captured',
    'clientId',
    'clientSecret',
    'refreshToken',
    'restEndpoint',
    'tokenEndpoint',
  );
});

describe('before the activation', () => {
  test('Workday accepts the client but refuses the data: the missing activation is named first', async () => {
    await harness.panel.verify();
    expect(await harness.panel.checks()).toMatchObject({
      token: 'passed',
      wql: 'failed',
      invoices: 'failed',
    });
    await harness.panel.page.waitForSelector('[data-diagnosis="notActivated"]');
    await harness.panel.waitForText(message('causes.notActivated.cure'));
    await harness.panel.waitForCredentials(
      'verified',
      'clientId',
      'clientSecret',
      'refreshToken',
      'tokenEndpoint',
    );
    await harness.panel.waitForCredentials('captured', 'restEndpoint');
  });
});

describe('after the activation', () => {
  test('the same values pass', async () => {
    await walk('activate-security-policy-changes');
    await harness.panel.verify();
    expect(await harness.panel.checks()).toEqual({
      token: 'passed',
      wql: 'passed',
      invoices: 'passed',
      pdf: 'passed',
      customers: 'skipped',
      soap: 'idle',
    });
    await harness.panel.waitForText(message('panel.verify.summary.passed'));
    await harness.panel.waitForCredentials(
      'verified',
      'restEndpoint',
      'clientSecret',
      'refreshToken',
    );
    const { calls } = await harness.tenant.tenant();
    expect(calls.slice(-6).map(({ service, status }) => `${service} ${status}`)).toEqual([
      'token 200',
      'wql 200',
      'rest 200',
      'rest 200',
      'wql 200',
      'rest 403',
    ]);
  });

  test('keeps a refresh token that the token call replaced', async () => {
    const before = await keptFingerprints();
    await harness.tenant.setFaults('token-rotates');
    await harness.panel.verify();
    await harness.tenant.setFaults();
    await harness.panel.waitForCredentials('verified', 'refreshToken');
    await harness.panel.waitForText(message('panel.credentials.replaced'));
    const { tokens } = await harness.tenant.tenant();
    const inForce = tokens.find(({ client }) => client === defaultNames.apiClient)?.fingerprint;
    expect(before).not.toContain(inForce);
    expect(await keptFingerprints()).toContain(inForce);
  });

  /** SHA-256 of every long value in the extension's memory. */
  const keptFingerprints = async () =>
    [...(await kept()).memory.matchAll(/"([a-z0-9]{90,})"/g)].map(([, value = '']) =>
      createHash('sha256').update(value).digest('hex'),
    );
});

describe('a secret that Workday no longer accepts', () => {
  test('is refused once, with the step to return to, and is not tried again', async () => {
    // Its successor is masked, so the vault still has the old secret.
    await harness.tenant.setFaults('masked-secret');
    await generateSecret();
    await harness.tenant.setFaults();
    const before = await tokenCalls();
    await harness.panel.verify();
    await harness.panel.waitForCredentials('rejected', 'clientId', 'clientSecret');
    await harness.panel.waitForText(
      'Workday refused the sign-in of the API client (error invalid_client).',
    );
    expect(await tokenCalls()).toEqual([...before, 401]);

    await harness.panel.verify();
    await harness.panel.waitForText('The values are still the same, so they were not tried again');
    expect(await tokenCalls()).toEqual([...before, 401]);
  });

  test('is replaced by a new one, which passes', async () => {
    await generateSecret();
    await harness.panel.waitForCredentials('captured', 'clientSecret');
    expect(await harness.panel.checks()).toMatchObject({ token: 'idle', invoices: 'idle' });
    await harness.panel.verify();
    expect(await harness.panel.checks()).toMatchObject({
      token: 'passed',
      invoices: 'passed',
      pdf: 'passed',
    });
  });

  async function generateSecret(): Promise<void> {
    await harness.admin.open('View API Clients');
    await harness.admin.openTab('API Clients for Integrations');
    await harness.admin.followFrom(
      defaultNames.apiClient,
      'API Client',
      'Generate New Client Secret',
    );
    await harness.admin.waitForPage('Generate New API Client Secret');
    await harness.admin.tick('Confirm');
    await harness.admin.press('OK');
    await harness.admin.read('Client Secret');
  }
});

test('none of it reaches the disk, and no access token is kept', async () => {
  const { disk, memory } = await kept();
  const client = await harness.tenant.apiClient(defaultNames.apiClient);
  expect(disk).not.toContain(client?.clientSecret);
  // An access token has about 1,250 characters (docs/workday.md, "Token"). No other value is nearly
  // as long.
  expect(memory).not.toMatch(/[\w-]{1000}/);
});

test('wiping the values resets the checks', async () => {
  await harness.panel.wipe();
  await harness.panel.waitForCredentials('missing', 'clientSecret', 'refreshToken');
  expect(new Set(Object.values(await harness.panel.checks()))).toEqual(new Set(['idle']));
});
