import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames, permissions } from '../../utils/guide/index.ts';
import { accesses } from '../../utils/guide/task.ts';
import { inOrder } from '../rig/in-order.ts';
import { type FirefoxStage, openFirefoxStage } from '../rig/stage-firefox.ts';
import { journey, take } from '../rig/walk.ts';

let stage: FirefoxStage;
beforeAll(async () => {
  stage = await openFirefoxStage();
});
afterAll(() => stage?.close());
inOrder(() => stage);

describe('the same journey in Firefox', () => {
  for (const step of journey) {
    test(step.name, () => take(step, stage));
  }

  test('the tenant holds the user, the member, every permission and the client', async () => {
    expect(await stage.tenant.user(defaultNames.isuUserName)).toMatchObject({
      requireNewPassword: false,
      exemptFromPasswordExpiration: true,
    });
    const group = await stage.tenant.securityGroup(defaultNames.securityGroup);
    expect(group?.members).toEqual([defaultNames.isuUserName]);
    for (const access of accesses) {
      const wanted = permissions.filter((permission) => permission.access === access).map(({ name }) => name);
      expect(group?.active[access].toSorted()).toEqual(wanted.toSorted());
    }
    expect((await stage.tenant.apiClient(defaultNames.apiClient))?.scopes.toSorted()).toEqual([
      'Customer Accounts',
      'System',
    ]);
  });

  test("Kolleno received the tenant's own values once", async () => {
    const submissions = await stage.tenant.submissions();
    expect(submissions).toHaveLength(1);
    const client = await stage.tenant.apiClient(defaultNames.apiClient);
    const user = await stage.tenant.user(defaultNames.isuUserName);
    expect(submissions[0]?.payload.credentials).toMatchObject({
      clientSecret: client?.clientSecret,
      isuPassword: user?.password,
    });
  });
});
