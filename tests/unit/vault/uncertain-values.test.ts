import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withCaptured } from '../../../utils/background/vault/beside.ts';
import { capture } from '../../../utils/background/vault/capture.ts';
import { noteVerdict } from '../../../utils/background/vault/note-verdict.ts';
import { readCredentials } from '../../../utils/background/vault/read-credentials.ts';
import { takeValue } from '../../../utils/background/vault/take-value.ts';
import { type CredentialName, credentialNames } from '../../../utils/guide/task.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { uncertainValues } from '../../../utils/panel/credentials.ts';
import type { SingleValue, StoredValue } from '../../../utils/state/credentials.ts';
import { credentialViews } from '../../../utils/storage/items.ts';
import { at, tenant, values } from '../../fixtures/captured-values.ts';

const other = `othersecret${'q1w2e3r4'.repeat(10)}`;
const take = (credential: CredentialName, value: string, uncertain?: true) =>
  capture({
    ...at,
    credential,
    secret: new Secret(value),
    task: 'register-api-client',
    ...(uncertain && { uncertain }),
  });
const kept = async (credential: CredentialName) =>
  (await readCredentials(tenant)).secrets[credential]?.reveal();
const view = async (credential: CredentialName) => {
  const found = (await credentialViews.getValue())[tenant]?.find(
    (one) => one.credential === credential,
  );
  if (!found) throw new Error(`${credential} is not published.`);
  return found;
};
const verdict = async (credential: CredentialName, is: 'verified' | 'rejected') =>
  noteVerdict(tenant, (await readCredentials(tenant)).revisions, [credential], is);

beforeEach(() => fakeBrowser.reset());

describe('an uncertain value', () => {
  it.each(['clientId', 'clientSecret', 'refreshToken'] as const)(
    'stands beside a certain %s until a person takes it',
    async (credential) => {
      await take(credential, values[credential]);
      await verdict(credential, 'verified');
      expect(await take(credential, other, true)).toBe(true);
      expect(await kept(credential)).toBe(values[credential]);
      const { seen, state } = await view(credential);
      expect(state).toBe('verified');
      expect(await takeValue(tenant, credential, 'seen', crypto.randomUUID())).toBe(false);
      expect(await takeValue(tenant, credential, 'seen', seen?.revision ?? '')).toBe(true);
      expect(await kept(credential)).toBe(other);
      expect((await view(credential)).seen).toBeUndefined();
      expect(uncertainValues([await view(credential)])).toEqual([]);
    },
  );

  it('is asked about before it is sent, until it is seen for certain or verified', async () => {
    await take('clientSecret', other, true);
    await take('refreshToken', values.refreshToken, true);
    const views = async () => (await credentialViews.getValue())[tenant] ?? [];
    expect(uncertainValues(await views())).toEqual(['clientSecret', 'refreshToken']);
    await take('clientSecret', other);
    expect(uncertainValues(await views())).toEqual(['refreshToken']);
    expect((await view('clientSecret')).warning).toBeUndefined();
    await verdict('refreshToken', 'verified');
    expect(uncertainValues(await views())).toEqual([]);
  });

  it('never replaces a certain one, whatever comes in whatever order', () => {
    const seen = fc.record({ value: fc.constantFrom('a', 'b', 'c', 'd'), uncertain: fc.boolean() });
    fc.assert(
      fc.property(fc.constantFrom(...credentialNames), fc.array(seen), (credential, all) => {
        let stored: StoredValue | undefined;
        let lastCertain: string | undefined;
        for (const { value, uncertain } of all) {
          const next: SingleValue = {
            value,
            revision: crypto.randomUUID(),
            task: 'register-api-client',
            at: '2026-11-30T10:00:00.000Z',
            replaced: false,
            ...(uncertain && { uncertain }),
          };
          stored = withCaptured(credential, stored, next);
          if (!uncertain) lastCertain = value;
          if (lastCertain === undefined) continue;
          expect(stored).toMatchObject({ value: lastCertain });
          expect(stored.uncertain).toBeUndefined();
        }
      }),
    );
  });
});

describe('a one-time value that was replaced', () => {
  it('stays until Workday has decided, and can be restored after a rejection', async () => {
    await take('clientSecret', values.clientSecret);
    await verdict('clientSecret', 'verified');
    await take('clientSecret', other);
    expect((await view('clientSecret')).previous).toBeUndefined();
    await verdict('clientSecret', 'rejected');
    const { previous } = await view('clientSecret');
    expect(previous?.masked).not.toContain(values.clientSecret);
    expect(await takeValue(tenant, 'clientSecret', 'previous', previous?.revision ?? '')).toBe(
      true,
    );
    expect(await kept('clientSecret')).toBe(values.clientSecret);
    expect((await view('clientSecret')).state).toBe('verified');
  });

  it('is forgotten once Workday has verified the new one', async () => {
    await take('clientSecret', values.clientSecret);
    await take('clientSecret', other);
    await verdict('clientSecret', 'verified');
    await verdict('clientSecret', 'rejected');
    expect((await view('clientSecret')).previous).toBeUndefined();
  });
});
