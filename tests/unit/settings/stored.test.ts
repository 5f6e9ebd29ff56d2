import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { permissions } from '../../../utils/guide/index.ts';
import { combineGuide } from '../../../utils/state/effective-settings.ts';
import { noSettings } from '../../../utils/state/settings.ts';
import { settings } from '../../../utils/storage/items.ts';
import { parsePolicy } from '../../../utils/storage/policy.ts';
import { disk } from '../../fixtures/disk.ts';

/** One example of each stored version. A new version of the settings adds its own. */
const folder = resolve(import.meta.dirname, '../storage/earlier-versions/settings');
const versions = readdirSync(folder).map((file) => [Number.parseInt(file, 10), file] as const);
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));

it('has an example of every version up to the current one', async () => {
  await settings.setValue(noSettings);
  const { settings$: meta } = (await disk.get()) as {
    settings$?: { v?: number };
  };
  expect(versions.map(([version]) => version).toSorted()).toEqual(
    Array.from({ length: meta?.v ?? 1 }, (_, index) => index + 1),
  );
});

it.each(versions)('settings stored by version %i are migrated', async (version, file) => {
  await disk.set({ settings: read(file), settings$: { v: version } });
  const own = await settings.getValue();
  expect(Object.keys(own).toSorted()).toEqual(Object.keys(noSettings).toSorted());
  const { names, permissions: inForce } = combineGuide(permissions, own, parsePolicy({}));
  expect(names.settings.isuUserName).toBe('svc-kolleno');
  const get = inForce.filter(({ access }) => access === 'get').map(({ name }) => name);
  expect(get).toContain('Process: Customer Invoice');
  expect(get).not.toContain('Set Up: Currency Rates');
});

it('without stored settings, the guide applies', async () => {
  expect(await settings.getValue()).toEqual(noSettings);
});
