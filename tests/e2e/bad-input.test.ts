import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/index.ts';
import { credentialNames } from '../../utils/guide/task.ts';
import { inOrder } from '../drivers/stop-at-first-failure.ts';
import { sentence } from '../drivers/messages.ts';
import { openStage, type Stage } from '../drivers/harness.ts';
import { journey, take, type WalkStep } from '../drivers/journey.ts';

/**
 * One journey with every mistake on the way, in its order. Each mistake gets one plain sentence, and going on afterwards shows
 * that nothing was lost.
 */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());
inOrder(() => stage);

async function walk(...tasks: WalkStep['task'][]): Promise<void> {
  for (const step of journey.filter(({ task }) => tasks.includes(task))) await take(step, stage);
}

/** The sentence stands in the panel as the catalogue has it. */
const says = (key: string, ...substitutions: string[]) =>
  stage.guide.says(sentence(key, ...substitutions));

describe('Create Integration System User', () => {
  test('Generate Random Password ticked: the sentence stands at the field, on the page and in the panel', async () => {
    await stage.admin.opens('Create Integration System User');
    await stage.guide.knows('create-integration-system-user');
    await stage.admin.ticks('Generate Random Password');
    await stage.guide.judges('generate-random-password', 'differs');
    await says('findings.field.generateRandomPassword');
    await stage.overlay.says(sentence('findings.field.generateRandomPassword'));
    await stage.admin.unticks('Generate Random Password');
    await stage.guide.judges('generate-random-password', 'ok');
  });

  test('Require New Password at Next Sign In left on', async () => {
    await stage.admin.ticks('Require New Password at Next Sign In');
    await stage.guide.judges('require-new-password-at-next-sign-in', 'differs');
    await says('findings.field.requireNewPassword');
    await stage.overlay.says(sentence('findings.field.requireNewPassword'));
  });

  test('Fill mends it, and the right user is made', async () => {
    await stage.guide.fills();
    await stage.guide.judges('require-new-password-at-next-sign-in', 'ok');
    await stage.admin.presses('OK');
    await stage.guide.marks('create-integration-system-user', 'done');
    await stage.guide.holds('captured', 'isuUserName', 'isuPassword');
    expect(await stage.tenant.user(defaultNames.isuUserName)).toMatchObject({
      requireNewPassword: false,
    });
    await stage.admin.presses('Done');
  });
});

describe('a constrained group', () => {
  const constrained = 'Integration System Security Group (Constrained)';

  test('is called wrong while it is chosen', async () => {
    await stage.admin.opens('Create Security Group');
    await stage.guide.knows('create-security-group');
    await stage.admin.selects('Type of Tenanted Security Group', constrained);
    await stage.guide.judges('type-of-tenanted-security-group', 'differs');
    await says('findings.field.groupType');
    await stage.overlay.says(sentence('findings.field.groupType'));
  });

  test('is called wrong when it was made all the same, with the step to go back to', async () => {
    await stage.admin.types('Name', 'Kolleno Constrained');
    await stage.admin.presses('OK');
    await stage.admin.sees(`Edit ${constrained}`);
    await says('findings.page.constrainedGroup');
    await stage.admin.presses('Cancel');
  });

  test('and the right one can be made next', async () => {
    await walk(
      'create-security-group',
      'edit-security-group',
      'maintain-domain-permissions',
      'activate-security-policy-changes',
      'maintain-password-rules',
    );
    await stage.guide.holds('captured', 'isuUserName', 'isuPassword');
  });
});

describe('the API client', () => {
  test('plain Register API Client: the panel names the task to take instead', async () => {
    await stage.admin.opens('Register API Client');
    await says('findings.page.plainApiClient');
    await stage.overlay.says(sentence('findings.page.plainApiClient'));
    await stage.admin.presses('Cancel');
  });

  test('a masked secret is not captured, and the cure is said', async () => {
    await stage.tenant.faults('masked-secret');
    await stage.admin.opens('Register API Client for Integrations');
    await stage.guide.knows('register-api-client');
    await stage.guide.fills();
    await stage.admin.presses('OK');
    await stage.guide.holds('captured', 'clientId');
    await says('findings.page.masked', 'Client Secret', 'Register API Client for Integrations');
    expect(await stage.guide.credentialState('clientSecret')).toBe('missing');
  });

  test('a cut-off secret is not captured either', async () => {
    await stage.tenant.faults('cut-secret');
    await makesNewSecret();
    await says('findings.page.cutOff', 'Client Secret', 'Generate New API Client Secret');
    expect(await stage.guide.credentialState('clientSecret')).toBe('missing');
  });

  test('a new secret from the related actions is captured, what was there stays', async () => {
    await stage.tenant.faults();
    await makesNewSecret();
    await stage.guide.holds('captured', 'clientSecret', 'clientId', 'isuUserName', 'isuPassword');
  });

  async function makesNewSecret(): Promise<void> {
    await stage.admin.follows('API Client', 'Generate New Client Secret');
    await stage.admin.sees('Generate New API Client Secret');
    await stage.admin.ticks('Confirm');
    await stage.admin.presses('OK');
    await stage.admin.reads('Client Secret');
  }

  test('the refresh token and the addresses follow', async () => {
    await walk('manage-refresh-tokens', 'view-api-clients');
  });
});

describe('the hand-off', () => {
  const nothingLost = async () => {
    await stage.guide.holds('captured', ...credentialNames);
    expect(await stage.tenant.submissions()).toEqual([]);
  };

  test('a foreign link', async () => {
    await stage.guide.connects(`https://kolleno.example/connect/workday#${'A'.repeat(43)}`);
    await says('findings.handoff.foreignLink', 'kolleno.example');
    await nothingLost();
  });

  test('an expired link', async () => {
    await stage.guide.connects(await stage.tenant.handoffLink({ expired: true }));
    await says('findings.handoff.expiredLink');
    await nothingLost();
  });

  test('a link that expires before Send', async () => {
    await stage.guide.connects(await stage.tenant.handoffLink());
    await stage.guide.handsOff('connected');
    await stage.tenant.faults('intake-410');
    await stage.guide.sends();
    await stage.guide.handsOff('expired');
    await says('findings.handoff.expired');
    await nothingLost();
  });

  test('an intake that refuses the values', async () => {
    await stage.guide.connects(await stage.tenant.handoffLink());
    await stage.guide.handsOff('connected');
    await stage.tenant.faults('intake-422');
    await stage.guide.sends();
    await stage.guide.handsOff('failed');
    await says('findings.handoff.valuesRefused');
    await nothingLost();
  });

  test('an intake with a problem of its own', async () => {
    await stage.guide.connects(await stage.tenant.handoffLink());
    await stage.guide.handsOff('connected');
    await stage.tenant.faults('intake-503');
    await stage.guide.sends();
    await stage.guide.waitsAfter(1);
    await says('panel.handoff.because.serverError');
    await stage.guide.stopsSending();
    await stage.guide.handsOff('failed');
    await says('findings.handoff.stopped');
    await nothingLost();
  });

  test('an intake that cannot be reached', async () => {
    await stage.tenant.faults('intake-reset');
    await stage.guide.sends();
    await stage.guide.waitsAfter(1);
    await says('panel.handoff.because.offline');
    await stage.guide.stopsSending();
    await stage.guide.handsOff('failed');
    await nothingLost();
  });

  test('an intake that never answers', async () => {
    await stage.tenant.faults('intake-hang');
    await stage.guide.sends();
    await stage.guide.handsOff('sending');
    await stage.guide.waitsAfter(1);
    await says('panel.handoff.because.timeout');
    await stage.guide.stopsSending();
    await stage.guide.handsOff('failed');
    await nothingLost();
  });

  test('after all of it, Send delivers once', async () => {
    await stage.tenant.faults();
    await stage.guide.sends();
    await stage.guide.handsOff('received');
    await stage.guide.holds('sent', ...credentialNames);
    const user = await stage.tenant.user(defaultNames.isuUserName);
    const client = await stage.tenant.apiClient(defaultNames.apiClient);
    expect(await stage.tenant.submissions()).toEqual([
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
