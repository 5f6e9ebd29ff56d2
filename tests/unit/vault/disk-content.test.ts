import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { protect, unlock } from '../../../utils/background/vault/passphrase.ts';
import { readCredentials, reveal } from '../../../utils/background/vault/read-credentials.ts';
import { readSets } from '../../../utils/background/vault/stored-sets.ts';
import { wipe } from '../../../utils/background/vault/wipe.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import {
  credentialViews,
  persistenceStatuses,
  sealedValues,
} from '../../../utils/storage/items.ts';
import type { TenantKey } from '../../../utils/tenant/tenant-key.ts';
import { setUpFastPbkdf2 } from '../../drivers/fast-pbkdf2.ts';
import { restart } from '../../fixtures/browser-restart.ts';
import { captureAll, captureOne, tenant, values } from '../../fixtures/captured-values.ts';
import { disk } from '../../fixtures/disk.ts';

setUpFastPbkdf2();

/**
 * The disk is untrusted input: no content stops the vault, the panel reports it, and it can be
 * wiped.
 */
const passphrase = new Secret('correct horse battery staple');
const persistence = async () => (await persistenceStatuses.getValue())[tenant];

async function sealedOnDisk(): Promise<Record<TenantKey, { sets: unknown[] }>> {
  await captureAll();
  await protect(tenant, passphrase);
  return (await sealedValues.getValue()) as Record<TenantKey, { sets: unknown[] }>;
}

describe.each([
  ['a text', 'x'],
  ['a list', [1]],
  ['nothing but null', null],
  ['a tenant that is none', { [tenant]: 7 }],
  ['a list of sets that is none', { [tenant]: { sets: 'x' } }],
  ['sets that are none', { [tenant]: { sets: [1, {}, null, { aad: 'e30' }] } }],
  [
    'the name of a prototype',
    { __proto__: 1, constructor: { sets: [1] }, [tenant]: { sets: [{}] } },
  ],
])('%s in the place of sealed values', (_, content) => {
  it('stops nothing, is said, and can be wiped', async () => {
    await sealedValues.setValue(content);
    await restart();
    expect(await captureOne('clientSecret')).toBe(true);
    if (content !== null) expect(await persistence()).toMatchObject({ trouble: 'unreadable' });
    expect(await reveal(tenant, 'clientSecret')).toEqual({ value: values.clientSecret });
    expect(await unlock(tenant, passphrase)).toBe(false);
    await wipe(tenant);
    expect(await persistence()).toMatchObject({ state: 'none', trouble: null });
  });

  it('does not hinder what is captured now from lying there too', async () => {
    await sealedValues.setValue(content);
    await captureOne('clientSecret');
    expect(await protect(tenant, passphrase)).toBe(true);
    await restart();
    expect(await unlock(tenant, passphrase)).toBe(true);
    expect(await reveal(tenant, 'clientSecret')).toEqual({ value: values.clientSecret });
  });
});

it('a set that cannot be read leaves the others beside it usable', async () => {
  const onDisk = await sealedOnDisk();
  await sealedValues.setValue({
    [tenant]: { sets: [{ odd: true }, ...(onDisk[tenant]?.sets ?? [])] },
  });
  await restart();
  expect(await persistence()).toMatchObject({ state: 'locked', trouble: 'unreadable' });
  expect(await unlock(tenant, passphrase)).toBe(true);
  expect(await reveal(tenant, 'isuPassword')).toEqual({ value: values.isuPassword });
  expect(await persistence()).toMatchObject({ state: 'sealed', trouble: 'unreadable' });
});

it('any JSON is read without a throw, and gives no set', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.double(), (whole, sets, now) => {
      expect(readSets(whole, tenant, now).sets).toEqual([]);
      expect(readSets({ [tenant]: { sets } }, tenant, now).sets).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
});

it('a set with any one part changed is never opened to anything else', async () => {
  const onDisk = await sealedOnDisk();
  const [set] = onDisk[tenant]?.sets ?? [];
  const text = JSON.stringify(set);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  await fc.assert(
    fc.asyncProperty(
      fc.nat(text.length - 1),
      fc.constantFrom(...alphabet, '"', '}', ' '),
      async (place, character) => {
        const changed = text.slice(0, place) + character + text.slice(place + 1);
        let content: unknown;
        try {
          content = JSON.parse(changed);
        } catch {
          content = changed;
        }
        await sealedValues.setValue({ [tenant]: { sets: [content] } });
        await restart();
        if (await unlock(tenant, passphrase)) {
          // Unused bits of base64url, or a member that nothing reads.
          for (const name of ['clientSecret', 'refreshToken'] as const) {
            expect(await reveal(tenant, name)).toEqual({ value: values[name] });
          }
        } else expect((await readCredentials(tenant)).secrets).toEqual({});
      },
    ),
    { numRuns: 100 },
  );
});

it('a count of rounds beyond ours is not worked off', async () => {
  const onDisk = await sealedOnDisk();
  const [set] = (onDisk[tenant]?.sets ?? []) as { protected: string }[];
  const header = { ...JSON.parse(atob(set?.protected ?? '')), p2c: 2_000_000_000 };
  const sets = [{ ...set, protected: Buffer.from(JSON.stringify(header)).toString('base64url') }];
  await sealedValues.setValue({ [tenant]: { sets } });
  await restart();
  const derive = vi.spyOn(crypto.subtle, 'deriveBits').mockClear();
  expect(await unlock(tenant, passphrase)).toBe(false);
  expect(derive).not.toHaveBeenCalled();
});

it('any JSON in the place of the key that earlier versions kept seals nothing and stops nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (whole, key) => {
      await disk.set({ 'kolleno-key': whole });
      expect(await captureOne('clientId')).toBe(true);
      await disk.set({ 'kolleno-key': { origin: 'https://connect.kolleno.com', key } });
      expect(await captureOne('clientSecret')).toBe(true);
      expect(
        (await credentialViews.getValue())[tenant]?.some(({ state }) => state === 'captured'),
      ).toBe(true);
      expect(await persistence()).toMatchObject({ kolleno: false });
    }),
    { numRuns: 300 },
  );
});
