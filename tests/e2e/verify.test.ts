import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/index.ts';
import { inOrder } from '../drivers/stop-at-first-failure.ts';
import { sentence } from '../drivers/messages.ts';
import { openStage, type Stage } from '../drivers/harness.ts';
import { journey, type WalkStep } from '../drivers/journey.ts';
import { Administrator } from '../fixtures/sandbox-administrator.ts';
import { setUpGroup } from '../fixtures/set-up-tenant.ts';

/** The check of the captured values in the real browser: its worker, its `fetch`, the stand-in services over TLS. */
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  // The pages of steps 1 to 4 are proven elsewhere; here a colleague has filled them.
  await setUpGroup(new Administrator(stage.sandbox, 'acme_dpt1'), { activated: false });
});
afterAll(() => stage?.close());
inOrder(() => stage);

async function walk(...tasks: WalkStep['task'][]): Promise<void> {
  for (const step of journey.filter(({ task }) => tasks.includes(task))) await step.walk(stage);
}

const tokenCalls = async () =>
  (await stage.tenant.tenant()).calls
    .filter(({ service }) => service === 'token')
    .map(({ status }) => status);

/** Everything the extension keeps, in memory and on disk. */
const kept = () =>
  stage.guide.panel.evaluate(async () => ({
    memory: JSON.stringify(await chrome.storage.session.get(null)),
    disk: JSON.stringify([
      await chrome.storage.local.get(null),
      await chrome.storage.sync.get(null),
    ]),
  }));

test('the values are captured on the pages of steps 7 to 9', async () => {
  expect(await stage.guide.checks()).toEqual({
    token: 'idle',
    wql: 'idle',
    invoices: 'idle',
    pdf: 'idle',
    customers: 'idle',
    soap: 'idle',
  });
  await walk('register-api-client', 'manage-refresh-tokens');
  await stage.admin.opens('View API Clients');
  await stage.guide.holds(
    'captured',
    'clientId',
    'clientSecret',
    'refreshToken',
    'restEndpoint',
    'tokenEndpoint',
  );
});

describe('before the activation', () => {
  test('Workday lets the client in and refuses the data: the missing activation is named first', async () => {
    await stage.guide.verifies();
    expect(await stage.guide.checks()).toMatchObject({
      token: 'passed',
      wql: 'failed',
      invoices: 'failed',
    });
    await stage.guide.says(
      `The cause can be that ${sentence('findings.verify.cause.notActivated')}`,
    );
    await stage.guide.holds(
      'verified',
      'clientId',
      'clientSecret',
      'refreshToken',
      'tokenEndpoint',
    );
    await stage.guide.holds('captured', 'restEndpoint');
  });
});

describe('after the activation', () => {
  test('the same values pass', async () => {
    await walk('activate-security-policy-changes');
    await stage.guide.verifies();
    expect(await stage.guide.checks()).toEqual({
      token: 'passed',
      wql: 'passed',
      invoices: 'passed',
      pdf: 'passed',
      customers: 'skipped',
      soap: 'idle',
    });
    await stage.guide.says(sentence('panel.verify.summary.passed'));
    await stage.guide.holds('verified', 'restEndpoint', 'clientSecret', 'refreshToken');
    const { calls } = await stage.tenant.tenant();
    expect(calls.slice(-6).map(({ service, status }) => `${service} ${status}`)).toEqual([
      'token 200',
      'wql 200',
      'rest 200',
      'rest 200',
      'wql 200',
      'rest 403',
    ]);
  });

  test('a refresh token that the token call replaced is kept', async () => {
    const before = await keptFingerprints();
    await stage.tenant.faults('token-rotates');
    await stage.guide.verifies();
    await stage.tenant.faults();
    await stage.guide.holds('verified', 'refreshToken');
    await stage.guide.says(sentence('panel.credentials.replaced'));
    const { tokens } = await stage.tenant.tenant();
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

describe('a secret that Workday no longer takes', () => {
  test('is refused once, with the step to go back to, and not tried again', async () => {
    // Its successor is shown as dots, so the guide still holds the old one.
    await stage.tenant.faults('masked-secret');
    await makesNewSecret();
    await stage.tenant.faults();
    const before = await tokenCalls();
    await stage.guide.verifies();
    await stage.guide.holds('rejected', 'clientId', 'clientSecret');
    await stage.guide.says(sentence('findings.verify.clientRefused'));
    expect(await tokenCalls()).toEqual([...before, 401]);

    await stage.guide.verifies();
    await stage.guide.says('The values are still the same, so they were not tried again');
    expect(await tokenCalls()).toEqual([...before, 401]);
  });

  test('gives way to a new one, which passes', async () => {
    await makesNewSecret();
    await stage.guide.holds('captured', 'clientSecret');
    expect(await stage.guide.checks()).toMatchObject({ token: 'idle', invoices: 'idle' });
    await stage.guide.verifies();
    expect(await stage.guide.checks()).toMatchObject({
      token: 'passed',
      invoices: 'passed',
      pdf: 'passed',
    });
  });

  async function makesNewSecret(): Promise<void> {
    await stage.admin.opens('View API Clients');
    await stage.admin.looksAtTab('API Clients for Integrations');
    await stage.admin.followsFrom(
      defaultNames.apiClient,
      'API Client',
      'Generate New Client Secret',
    );
    await stage.admin.sees('Generate New API Client Secret');
    await stage.admin.ticks('Confirm');
    await stage.admin.presses('OK');
    await stage.admin.reads('Client Secret');
  }
});

test('nothing of it reached the disk, and no access token is kept', async () => {
  const { disk, memory } = await kept();
  const client = await stage.tenant.apiClient(defaultNames.apiClient);
  expect(disk).not.toContain(client?.clientSecret);
  // An access token has about 1,250 characters (docs/workday.md, "Token"); nothing else comes near.
  expect(memory).not.toMatch(/[\w-]{1000}/);
});

test('wiping the values resets the checks', async () => {
  await stage.guide.wipes();
  await stage.guide.holds('missing', 'clientSecret', 'refreshToken');
  expect(new Set(Object.values(await stage.guide.checks()))).toEqual(new Set(['idle']));
});
