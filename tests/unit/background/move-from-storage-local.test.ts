import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneralJWE } from 'jose';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { protect } from '../../../utils/background/vault/passphrase.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { setUpFastPbkdf2 } from '../../drivers/fast-pbkdf2.ts';
import { captureAll, tenant, values } from '../../fixtures/captured-values.ts';
import { disk } from '../../fixtures/disk.ts';
import { newKollenoKey, openSession, storeKollenoKey } from '../../fixtures/kolleno-keys.ts';
import { example, folder, start, started } from '../../fixtures/storage-local.ts';

setUpFastPbkdf2();

const { local } = fakeBrowser.storage;
const passphrase = 'correct horse battery staple';
/** Items that vouch for something or name a key, and sets that anybody could have sealed. */
const notMoved = ['receipts', 'finished-checks', 'sealed-submission', 'kolleno-key'];
const moved = readdirSync(folder).filter(
  (name) => !notMoved.includes(name) && name !== 'sealed-values',
);
const examples = moved.flatMap((name) =>
  readdirSync(join(folder, name)).map((file) => ({
    name,
    file,
    version: Number.parseInt(file, 10),
  })),
);

beforeEach(() => {
  vi.restoreAllMocks();
});

describe('items in storage.local', () => {
  it.each(examples)('$name of version $version is moved, and read as before', async (one) => {
    await local.set({
      [one.name]: example(one.name, one.file),
      [`${one.name}$`]: { v: one.version },
    });
    const items = await start();
    const item = items.itemsOnDisk.find(({ key }) => key === `local:${one.name}`);
    const value: unknown = await item?.getValue();
    expect(value).not.toEqual(item?.fallback);
    await vi.waitFor(async () => expect(await local.get(null)).toEqual({}));
    expect((await disk.get())[`${one.name}$`]).toEqual({ v: item?.version });
    await disk.clear();
    await disk.set({
      [one.name]: example(one.name, one.file),
      [`${one.name}$`]: { v: one.version },
    });
    const asBefore: unknown = await item?.getValue();
    if (one.name !== 'settings' && one.name !== 'earlier-runs') expect(value).toEqual(asBefore);
  });

  it('that no version number goes with are of version 1', async () => {
    await local.set({ progress: example('progress') });
    const { progresses } = await started();
    expect(Object.keys(await progresses.getValue())).toEqual(Object.keys(example('progress')));
  });

  it.each([...notMoved, 'anything-else'])('do not bring %s along', async (name) => {
    const content = name in example('receipts') ? {} : { from: 'a page script' };
    const known = readdirSync(folder).includes(name) ? example(name) : content;
    await local.set({ [name]: known, [`${name}$`]: { v: 1 } });
    await started();
    expect(await disk.get()).toEqual({});
  });

  it.each(moved)('of a version that never was there are not believed: %s', async (name) => {
    await local.set({ [name]: { whatever: 1 }, [`${name}$`]: { v: 99 } });
    const { itemsOnDisk } = await started();
    const item = itemsOnDisk.find(({ key }) => key === `local:${name}`);
    expect(await item?.getValue()).toEqual(item?.fallback);
  });

  it.each([
    ['a text', 'damaged'],
    ['a list', [1, 2]],
    ['what JSON has no form for', { [tenant]: 7n }],
    [
      'a cycle',
      Object.assign(
        {},
        {
          get self() {
            return 1;
          },
        },
      ),
    ],
  ])('that are %s are left out', async (_, damaged) => {
    vi.spyOn(local, 'get').mockImplementation(async () =>
      Object.fromEntries(moved.map((name) => [name, damaged])),
    );
    const { itemsOnDisk } = await start();
    for (const item of itemsOnDisk) expect(await item.getValue()).toEqual(item.fallback);
  });
});

describe('what a page script could have written', () => {
  it('adds no permission to the lists; what was removed stays removed', async () => {
    await local.set({ settings: example('settings'), settings$: { v: 1 } });
    const { settings } = await started();
    const { permissions } = await settings.getValue();
    expect(Object.values(permissions).flatMap(({ added }) => added)).toEqual([]);
    expect(permissions.get.removed).toEqual(['Set Up: Currency Rates']);
  });

  it('is no receipt and no passed check of an earlier run', async () => {
    await local.set({ 'earlier-runs': example('earlier-runs'), 'earlier-runs$': { v: 1 } });
    const { earlierRuns } = await started();
    const runs = Object.values(await earlierRuns.getValue()).flat();
    expect(runs.length).toBeGreaterThan(0);
    for (const { receipt, checks } of runs) expect([receipt, checks]).toEqual([null, null]);
  });

  const setsMoved = async () =>
    ((await disk.get())['sealed-values'] ?? {}) as Record<string, { sets: GeneralJWE[] }>;
  /** Seals the values as an earlier version did, and puts them where it did. */
  async function sealedByEarlierVersion(): Promise<void> {
    await captureAll();
    await local.set(await disk.get());
    await disk.clear();
    await fakeBrowser.storage.session.clear();
  }

  it('is no set for a key that nobody can vouch for', async () => {
    await storeKollenoKey();
    await sealedByEarlierVersion();
    await started();
    expect(await setsMoved()).toEqual({});
  });

  it.each([false, true])(
    'takes nothing from values that a passphrase opens (sealed for a key too: %s)',
    async (forKey) => {
      if (forKey) await openSession((await newKollenoKey()).key);
      await captureAll();
      await protect(tenant, new Secret(passphrase));
      await sealedByEarlierVersion();
      await started();
      const [set, ...more] = (await setsMoved())[tenant]?.sets ?? [];
      expect(more).toEqual([]);
      expect(set?.recipients.map(({ header }) => header?.alg)).toEqual(['PBES2-HS512+A256KW']);
      const { unlock } = await import('../../../utils/background/vault/passphrase.ts');
      const { readCredentials } = await import(
        '../../../utils/background/vault/read-credentials.ts'
      );
      expect(await unlock(tenant, new Secret(passphrase))).toBe(true);
      const { secrets } = await readCredentials(tenant);
      expect(secrets.clientSecret?.reveal()).toBe(values.clientSecret);
    },
  );

  it('is neither read nor kept once the items have been moved', async () => {
    await started();
    await local.set({ progress: example('progress'), settings: example('settings') });
    const get = vi.spyOn(local, 'get');
    const { progresses, settings } = await start();
    expect(await progresses.getValue()).toEqual({});
    expect(await settings.getValue()).toEqual(settings.fallback);
    expect(get).not.toHaveBeenCalled();
    get.mockRestore();
    await vi.waitFor(async () => expect(await local.get(null)).toEqual({}));
  });
});
