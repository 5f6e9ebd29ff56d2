import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames, permissions } from '../../utils/guide/index.ts';
import { accesses, type CredentialName } from '../../utils/guide/task.ts';
import { readDisk } from '../drivers/disk.ts';
import { journeySteps, runStep } from '../drivers/journey.ts';
import { stopAtFirstFailure } from '../drivers/stop-at-first-failure.ts';
import type { JourneyHarness } from '../drivers/tenant-home.ts';

/**
 * Defines one test per step of the journey, and checks at the end what the tenant and Kolleno have.
 * @param title name of the journey in the report and in the file names of failure screenshots
 */
export function journeyTests(title: string, open: () => Promise<JourneyHarness>): void {
  describe(title, () => {
    let harness: JourneyHarness;
    /** Users exempt from password expiration at the start. */
    let exemptBefore: string[];
    /** Contents of the extension's session storage just before Send. */
    let memoryBeforeSend: string;

    beforeAll(async () => {
      harness = await open();
      exemptBefore = await exemptUsers(harness);
    });
    afterAll(() => harness?.close());
    stopAtFirstFailure();

    describe('from an empty tenant to the receipt', () => {
      test('the tenant has no objects of the set-up yet', async () => {
        expect(await harness.tenant.user(defaultNames.isuUserName)).toBeUndefined();
        expect(await harness.tenant.securityGroup(defaultNames.securityGroup)).toBeUndefined();
        expect(await harness.tenant.apiClient(defaultNames.apiClient)).toBeUndefined();
        expect(await harness.tenant.submissions()).toEqual([]);
      });

      for (const step of journeySteps) {
        test(step.name, async () => {
          if (step.name.startsWith('Send')) memoryBeforeSend = (await kept(harness)).memory;
          await runStep(step, harness);
        });
      }
    });

    tenantTests(() => ({ harness, exemptBefore }));
    kollenoTests(() => ({ harness, memoryBeforeSend }));
  });
}

/** @param state read inside the tests, because the harness starts after they are declared */
function tenantTests(state: () => { harness: JourneyHarness; exemptBefore: string[] }): void {
  describe('result in the tenant', () => {
    test('the integration user has the settings of the guide', async () => {
      expect(await state().harness.tenant.user(defaultNames.isuUserName)).toMatchObject({
        integrationUser: true,
        randomPassword: false,
        requireNewPassword: false,
        sessionTimeoutMinutes: 0,
        doNotAllowUiSessions: true,
        password: expect.stringMatching(
          /^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9])[^\s&<>"'%#:]{16,}$/,
        ),
      });
    });

    test('the group has the right type and the integration user as its only member', async () => {
      expect(await state().harness.tenant.securityGroup(defaultNames.securityGroup)).toMatchObject({
        type: 'Integration System Security Group (Unconstrained)',
        inactive: false,
        members: [defaultNames.isuUserName],
      });
    });

    test.each(accesses)(
      'every %s permission is in its list and active, and no other',
      async (access) => {
        const group = await state().harness.tenant.securityGroup(defaultNames.securityGroup);
        const wanted = permissions
          .filter((permission) => permission.access === access)
          .map(({ name }) => name);
        expect(group?.active[access].toSorted()).toEqual(wanted.toSorted());
      },
    );

    test('one activation has the comment of the guide and leaves nothing pending', async () => {
      const { activations } = await state().harness.tenant.tenant();
      expect(activations.at(-1)?.comment).toBe(defaultNames.activationComment);
      const group = await state().harness.tenant.securityGroup(defaultNames.securityGroup);
      expect(Object.values(group?.pending ?? { none: ['the group is missing'] }).flat()).toEqual(
        [],
      );
    });

    test('the exemption is added and the earlier ones are kept', async () => {
      expect(state().exemptBefore.length).toBeGreaterThan(0);
      expect((await exemptUsers(state().harness)).toSorted()).toEqual(
        [...state().exemptBefore, defaultNames.isuUserName].toSorted(),
      );
    });

    test('the API client for integrations has the two scopes', async () => {
      const client = await state().harness.tenant.apiClient(defaultNames.apiClient);
      expect(client).toMatchObject({
        kind: 'integrations',
        nonExpiring: true,
        disabled: false,
        includeWorkdayOwnedScope: false,
        ipRanges: [],
      });
      expect(client?.scopes.toSorted()).toEqual(['Customer Accounts', 'System']);
    });

    test('the integration user has one token that never expires', async () => {
      const { tokens } = await state().harness.tenant.tenant();
      const ours = tokens.filter(({ client }) => client === defaultNames.apiClient);
      expect(ours).toEqual([
        expect.objectContaining({ account: defaultNames.isuUserName, nonExpiring: true }),
      ]);
    });
  });
}

function kollenoTests(state: () => { harness: JourneyHarness; memoryBeforeSend: string }): void {
  describe('result at Kolleno', () => {
    const received = async () => {
      const [submission] = await state().harness.tenant.submissions();
      return (submission?.payload.credentials ?? {}) as Record<CredentialName, string>;
    };

    test('exactly one submission arrived, and no request violated the contract', async () => {
      const { intake } = await state().harness.tenant.state();
      expect(intake.submissions).toHaveLength(1);
      expect(intake.submissions[0]?.replays).toBe(0);
      expect(intake.rejected).toEqual([]);
    });

    test("the values are the tenant's own", async () => {
      const tenant = await state().harness.tenant.tenant();
      const user = await state().harness.tenant.user(defaultNames.isuUserName);
      const client = await state().harness.tenant.apiClient(defaultNames.apiClient);
      const { refreshToken, ...others } = await received();
      expect(others).toEqual({
        tenant: tenant.name,
        restEndpoint: tenant.endpoints.rest,
        tokenEndpoint: tenant.endpoints.token,
        clientId: client?.clientId,
        clientSecret: client?.clientSecret,
        isuUserName: defaultNames.isuUserName,
        isuPassword: user?.password,
      });
      const token = tenant.tokens.find(({ client: name }) => name === defaultNames.apiClient);
      expect(sha256(refreshToken)).toBe(token?.fingerprint);
    });

    test('the credentials get a token and run a query', async () => {
      const { tokenEndpoint, restEndpoint, tenant, clientId, clientSecret, refreshToken } =
        await received();
      const token = await state().harness.request(tokenEndpoint, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({
          grant_type: 'refresh_token',
          refresh_token: refreshToken,
        }).toString(),
      });
      expect(token.status).toBe(200);
      const { access_token: accessToken } = JSON.parse(token.body) as { access_token: string };
      const wql = await state().harness.request(
        `${new URL(restEndpoint).origin}/ccx/api/wql/v1/${tenant}/dataSources?limit=1`,
        { headers: { authorization: `Bearer ${accessToken}` } },
      );
      expect(wql.status).toBe(200);
    });

    test('the panel shows the same receipt', async () => {
      const [submission] = await state().harness.tenant.submissions();
      await state().harness.panel.waitForText(submission?.id ?? 'no submission');
    });

    test('the secrets are wiped from the extension and were never on disk', async () => {
      const { clientSecret, refreshToken, isuPassword } = await received();
      const { memory, disk } = await kept(state().harness);
      for (const secret of [clientSecret, refreshToken, isuPassword]) {
        expect(state().memoryBeforeSend).toContain(JSON.stringify(secret).slice(1, -1));
        expect(memory).not.toContain(JSON.stringify(secret).slice(1, -1));
        expect(disk).not.toContain(JSON.stringify(secret).slice(1, -1));
      }
    });
  });
}

const exemptUsers = async ({ tenant }: JourneyHarness) =>
  (await tenant.tenant()).users
    .filter(({ exemptFromPasswordExpiration }) => exemptFromPasswordExpiration)
    .map(({ userName }) => userName);

/** Everything that the extension stores, in memory and on disk. */
const kept = async ({ panel }: JourneyHarness) => ({
  ...(await panel.page.evaluate(async () => ({
    memory: JSON.stringify(await chrome.storage.session.get(null)),
    others: JSON.stringify([
      await chrome.storage.local.get(null),
      await chrome.storage.sync.get(null),
    ]),
  }))),
  disk: JSON.stringify(await panel.page.evaluate(readDisk)),
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
