import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/index.ts';
import { credentialNames } from '../../utils/guide/task.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { type JourneyStep, journeySteps, runStep } from '../drivers/journey.ts';
import { message } from '../drivers/messages.ts';
import { stopAtFirstFailure } from '../drivers/stop-at-first-failure.ts';

/**
 * One journey with every mistake on the way, in its order. Each mistake gets one plain sentence, and going on afterwards shows
 * that nothing was lost.
 */
let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());
stopAtFirstFailure(() => harness);

async function walk(...tasks: JourneyStep['task'][]): Promise<void> {
  for (const step of journeySteps.filter(({ task }) => tasks.includes(task)))
    await runStep(step, harness);
}

/** The sentence stands in the panel as the catalogue has it. */
const says = (key: string, ...substitutions: string[]) =>
  harness.panel.waitForText(message(key, ...substitutions));

describe('Create Integration System User', () => {
  test('Generate Random Password ticked: the sentence stands at the field, on the page and in the panel', async () => {
    await harness.admin.open('Create Integration System User');
    await harness.panel.waitForTask('create-integration-system-user');
    await harness.admin.tick('Generate Random Password');
    await harness.panel.waitForVerdict('generate-random-password', 'differs');
    await says('findings.field.generateRandomPassword');
    await harness.overlay.waitForText(message('findings.field.generateRandomPassword'));
    await harness.admin.untick('Generate Random Password');
    await harness.panel.waitForVerdict('generate-random-password', 'ok');
  });

  test('Require New Password at Next Sign In left on', async () => {
    await harness.admin.tick('Require New Password at Next Sign In');
    await harness.panel.waitForVerdict('require-new-password-at-next-sign-in', 'differs');
    await says('findings.field.requireNewPassword');
    await harness.overlay.waitForText(message('findings.field.requireNewPassword'));
  });

  test('Fill mends it, and the right user is made', async () => {
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

  test('is called wrong while it is chosen', async () => {
    await harness.admin.open('Create Security Group');
    await harness.panel.waitForTask('create-security-group');
    await harness.admin.select('Type of Tenanted Security Group', constrained);
    await harness.panel.waitForVerdict('type-of-tenanted-security-group', 'differs');
    await says('findings.field.groupType');
    await harness.overlay.waitForText(message('findings.field.groupType'));
  });

  test('is called wrong when it was made all the same, with the step to go back to', async () => {
    await harness.admin.type('Name', 'Kolleno Constrained');
    await harness.admin.press('OK');
    await harness.admin.waitForPage(`Edit ${constrained}`);
    await says('findings.page.constrainedGroup');
    await harness.admin.press('Cancel');
  });

  test('and the right one can be made next', async () => {
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
  test('plain Register API Client: the panel names the task to take instead', async () => {
    await harness.admin.open('Register API Client');
    await says('findings.page.plainApiClient');
    await harness.overlay.waitForText(message('findings.page.plainApiClient'));
    await harness.admin.press('Cancel');
  });

  test('a masked secret is not captured, and the cure is said', async () => {
    await harness.tenant.setFaults('masked-secret');
    await harness.admin.open('Register API Client for Integrations');
    await harness.panel.waitForTask('register-api-client');
    await harness.panel.fill();
    await harness.admin.press('OK');
    await harness.panel.waitForCredentials('captured', 'clientId');
    await says('findings.page.masked', 'Client Secret', 'Register API Client for Integrations');
    expect(await harness.panel.credentialState('clientSecret')).toBe('missing');
  });

  test('a cut-off secret is not captured either', async () => {
    await harness.tenant.setFaults('cut-secret');
    await generateSecret();
    await says('findings.page.cutOff', 'Client Secret', 'Generate New API Client Secret');
    expect(await harness.panel.credentialState('clientSecret')).toBe('missing');
  });

  test('a new secret from the related actions is captured, what was there stays', async () => {
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

  test('the refresh token and the addresses follow', async () => {
    await walk('manage-refresh-tokens', 'view-api-clients');
  });
});

describe('the hand-off', () => {
  const nothingLost = async () => {
    await harness.panel.waitForCredentials('captured', ...credentialNames);
    expect(await harness.tenant.submissions()).toEqual([]);
  };

  test('a foreign link', async () => {
    await harness.panel.connect(`https://kolleno.example/connect/workday#${'A'.repeat(43)}`);
    await says('findings.handoff.foreignLink', 'kolleno.example');
    await nothingLost();
  });

  test('an expired link', async () => {
    await harness.panel.connect(await harness.tenant.handoffLink({ expired: true }));
    await says('findings.handoff.expiredLink');
    await nothingLost();
  });

  test('a link that expires before Send', async () => {
    await harness.panel.connect(await harness.tenant.handoffLink());
    await harness.panel.waitForHandoff('connected');
    await harness.tenant.setFaults('intake-410');
    await harness.panel.send();
    await harness.panel.waitForHandoff('expired');
    await says('findings.handoff.expired');
    await nothingLost();
  });

  test('an intake that refuses the values', async () => {
    await harness.panel.connect(await harness.tenant.handoffLink());
    await harness.panel.waitForHandoff('connected');
    await harness.tenant.setFaults('intake-422');
    await harness.panel.send();
    await harness.panel.waitForHandoff('failed');
    await says('findings.handoff.valuesRefused');
    await nothingLost();
  });

  test('an intake with a problem of its own', async () => {
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

  test('an intake that cannot be reached', async () => {
    await harness.tenant.setFaults('intake-reset');
    await harness.panel.send();
    await harness.panel.waitForRetryAfter(1);
    await says('panel.handoff.because.offline');
    await harness.panel.stopSending();
    await harness.panel.waitForHandoff('failed');
    await nothingLost();
  });

  test('an intake that never answers', async () => {
    await harness.tenant.setFaults('intake-hang');
    await harness.panel.send();
    await harness.panel.waitForHandoff('sending');
    await harness.panel.waitForRetryAfter(1);
    await says('panel.handoff.because.timeout');
    await harness.panel.stopSending();
    await harness.panel.waitForHandoff('failed');
    await nothingLost();
  });

  test('after all of it, Send delivers once', async () => {
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
