import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/index.ts';
import { credentialNames } from '../../utils/guide/task.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { journeySteps, runStep } from '../drivers/journey.ts';
import type { JourneyStep } from '../drivers/journey-step.ts';
import { message } from '../drivers/messages.ts';
import { stopAtFirstFailure } from '../drivers/stop-at-first-failure.ts';

/**
 * One journey with every possible mistake, in order. Each mistake gets one plain sentence, and
 * continuing afterwards proves that nothing was lost.
 */
let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());
stopAtFirstFailure();

async function walk(...tasks: JourneyStep['task'][]): Promise<void> {
  for (const step of journeySteps.filter(({ task }) => tasks.includes(task)))
    await runStep(step, harness);
}

/** Waits until the panel shows this message of the catalogue. */
const says = (key: string, ...substitutions: string[]) =>
  harness.panel.waitForText(message(key, ...substitutions));

describe('Create Integration System User', () => {
  test('reports Generate Random Password at the field, on the page and in the panel', async () => {
    await harness.admin.open('Create Integration System User');
    await harness.panel.waitForTask('create-integration-system-user');
    await harness.admin.tick('Generate Random Password');
    await harness.panel.waitForVerdict('generate-random-password', 'differs');
    await says('findings.field.generateRandomPassword');
    await harness.overlay.waitForText(message('findings.field.generateRandomPassword'));
    await harness.admin.untick('Generate Random Password');
    await harness.panel.waitForVerdict('generate-random-password', 'ok');
  });

  test('reports Require New Password at Next Sign In', async () => {
    await harness.admin.tick('Require New Password at Next Sign In');
    await harness.panel.waitForVerdict('require-new-password-at-next-sign-in', 'differs');
    await says('findings.field.requireNewPassword');
    await harness.overlay.waitForText(message('findings.field.requireNewPassword'));
  });

  test('Fill corrects it, and the right user is created', async () => {
    await harness.panel.fill();
    await harness.panel.waitForVerdict('require-new-password-at-next-sign-in', 'ok');
    await harness.admin.press('OK');
    await harness.panel.waitForStep('create-integration-system-user', 'done');
    await harness.panel.waitForCredentials('captured', 'isuUserName', 'isuPassword');
    expect(await harness.tenant.user(defaultNames.isuUserName)).toMatchObject({
      requireNewPassword: false,
    });
    await harness.admin.press('Done');
  });
});

describe('a constrained group', () => {
  const constrained = 'Integration System Security Group (Constrained)';

  test('is reported while it is selected', async () => {
    await harness.admin.open('Create Security Group');
    await harness.panel.waitForTask('create-security-group');
    await harness.admin.select('Type of Tenanted Security Group', constrained);
    await harness.panel.waitForVerdict('type-of-tenanted-security-group', 'differs');
    await says('findings.field.groupType');
    await harness.overlay.waitForText(message('findings.field.groupType'));
  });

  test('is reported after it was created, with the step to return to', async () => {
    await harness.admin.type('Name', 'Kolleno Constrained');
    await harness.admin.press('OK');
    await harness.admin.waitForPage(`Edit ${constrained}`);
    await says('findings.page.constrainedGroup');
    await harness.admin.press('Cancel');
  });

  test('lets the right group be created next', async () => {
    await walk(
      'create-security-group',
      'edit-security-group',
      'maintain-domain-permissions',
      'activate-security-policy-changes',
      'maintain-password-rules',
    );
    await harness.panel.waitForCredentials('captured', 'isuUserName', 'isuPassword');
  });
});

describe('the API client', () => {
  test('plain Register API Client: the panel names the right task', async () => {
    await harness.admin.open('Register API Client');
    await says('findings.page.plainApiClient');
    await harness.overlay.waitForText(message('findings.page.plainApiClient'));
    await harness.admin.press('Cancel');
  });

  test('does not capture a masked secret, and explains the remedy', async () => {
    await harness.tenant.setFaults('masked-secret');
    await harness.admin.open('Register API Client for Integrations');
    await harness.panel.waitForTask('register-api-client');
    await harness.panel.fill();
    await harness.admin.press('OK');
    await harness.panel.waitForCredentials('captured', 'clientId');
    await says('findings.page.masked', 'Client Secret', 'Register API Client for Integrations');
    expect(await harness.panel.credentialState('clientSecret')).toBe('missing');
  });

  test('does not capture a truncated secret', async () => {
    await harness.tenant.setFaults('cut-secret');
    await generateSecret();
    await says('findings.page.cutOff', 'Client Secret', 'Generate New API Client Secret');
    expect(await harness.panel.credentialState('clientSecret')).toBe('missing');
  });

  test('captures a new secret from the related actions and keeps the other values', async () => {
    await harness.tenant.setFaults();
    await generateSecret();
    await harness.panel.waitForCredentials(
      'captured',
      'clientSecret',
      'clientId',
      'isuUserName',
      'isuPassword',
    );
  });

  async function generateSecret(): Promise<void> {
    await harness.admin.follow('API Client', 'Generate New Client Secret');
    await harness.admin.waitForPage('Generate New API Client Secret');
    await harness.admin.tick('Confirm');
    await harness.admin.press('OK');
    await harness.admin.read('Client Secret');
  }

  test('captures the refresh token and the addresses', async () => {
    await walk('manage-refresh-tokens', 'view-api-clients');
  });
});

describe('the hand-off', () => {
  const nothingLost = async () => {
    await harness.panel.waitForCredentials('captured', ...credentialNames);
    expect(await harness.tenant.submissions()).toEqual([]);
  };

  test('rejects a foreign link', async () => {
    await harness.panel.connect(`https://kolleno.example/connect/workday#${'A'.repeat(43)}`);
    await says('findings.handoff.foreignLink', 'kolleno.example');
    await nothingLost();
  });

  test('reports an expired link', async () => {
    await harness.panel.connect(await harness.tenant.handoffLink({ expired: true }));
    await says('findings.handoff.expiredLink');
    await nothingLost();
  });

  test('reports a link that expires before Send', async () => {
    await harness.panel.connect(await harness.tenant.handoffLink());
    await harness.panel.waitForHandoff('connected');
    await harness.tenant.setFaults('intake-410');
    await harness.panel.send();
    await harness.panel.waitForHandoff('expired');
    await says('findings.handoff.expired');
    await nothingLost();
  });

  test('reports an intake that refuses the values', async () => {
    await harness.panel.connect(await harness.tenant.handoffLink());
    await harness.panel.waitForHandoff('connected');
    await harness.tenant.setFaults('intake-422');
    await harness.panel.send();
    await harness.panel.waitForHandoff('failed');
    await says('findings.handoff.valuesRefused');
    await nothingLost();
  });

  test('reports an internal error of the intake', async () => {
    await harness.panel.connect(await harness.tenant.handoffLink());
    await harness.panel.waitForHandoff('connected');
    await harness.tenant.setFaults('intake-503');
    await harness.panel.send();
    await harness.panel.waitForRetryAfter(1);
    await says('panel.handoff.because.serverError');
    await harness.panel.stopSending();
    await harness.panel.waitForHandoff('failed');
    await says('findings.handoff.stopped');
    await nothingLost();
  });

  test('reports an unreachable intake', async () => {
    await harness.tenant.setFaults('intake-reset');
    await harness.panel.send();
    await harness.panel.waitForRetryAfter(1);
    await says('panel.handoff.because.offline');
    await harness.panel.stopSending();
    await harness.panel.waitForHandoff('failed');
    await nothingLost();
  });

  test('reports an intake that never answers', async () => {
    await harness.tenant.setFaults('intake-hang');
    await harness.panel.send();
    await harness.panel.waitForHandoff('sending');
    await harness.panel.waitForRetryAfter(1);
    await says('panel.handoff.because.timeout');
    await harness.panel.stopSending();
    await harness.panel.waitForHandoff('failed');
    await nothingLost();
  });

  test('delivers once after all of these', async () => {
    await harness.tenant.setFaults();
    await harness.panel.send();
    await harness.panel.waitForHandoff('received');
    await harness.panel.waitForCredentials('sent', ...credentialNames);
    const user = await harness.tenant.user(defaultNames.isuUserName);
    const client = await harness.tenant.apiClient(defaultNames.apiClient);
    expect(await harness.tenant.submissions()).toEqual([
      expect.objectContaining({
        replays: 0,
        payload: expect.objectContaining({
          credentials: expect.objectContaining({
            isuPassword: user?.password,
            clientSecret: client?.clientSecret,
          }),
        }),
      }),
    ]);
  });
});
