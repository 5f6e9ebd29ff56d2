import { expect, it, onTestFinished, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { restrictStorage } from '../../../utils/background/lifecycle/restrict-storage.ts';
import { openStorageAreas } from '../../../utils/storage/items.ts';

const areas = ['local', 'session', 'sync', 'managed'] as const;
type Restrict = (options: object) => Promise<void>;

function browserWith(setAccessLevel: Partial<Record<(typeof areas)[number], Restrict>>): void {
  const set = (all: typeof setAccessLevel) => {
    for (const area of areas)
      Object.assign(browser.storage[area], { setAccessLevel: all[area] ?? undefined });
  };
  set(setAccessLevel);
  onTestFinished(() => set({}));
}

const closes = () => vi.fn<Restrict>(async () => undefined);
const refuses = () =>
  vi.fn<Restrict>(async () => {
    throw new Error('setAccessLevel is not available for this storage area.');
  });

it('closes all four areas to page scripts', async () => {
  const all = { local: closes(), session: closes(), sync: closes(), managed: closes() };
  browserWith(all);
  await restrictStorage();
  for (const area of areas)
    expect(all[area], area).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  expect(await openStorageAreas.getValue()).toEqual([]);
});

it.each([
  [
    'refuses some areas',
    () => ({ local: refuses(), session: closes(), sync: closes(), managed: refuses() }),
    ['local', 'managed'],
  ],
  ['cannot close any', () => ({}), ['local', 'sync', 'managed']],
  [
    'throws at once',
    () => ({
      local: closes(),
      session: closes(),
      sync: closes(),
      managed: (() => {
        throw new TypeError('No such level.');
      }) as Restrict,
    }),
    ['managed'],
  ],
] as const)('a browser that %s: what stays open is noted', async (_, all, open) => {
  browserWith(all());
  await restrictStorage();
  expect(await openStorageAreas.getValue()).toEqual(open);
});

it('what was noted is cleared once the browser closes everything', async () => {
  browserWith({});
  await restrictStorage();
  browserWith({ local: closes(), session: closes(), sync: closes(), managed: closes() });
  await restrictStorage();
  expect(await openStorageAreas.getValue()).toEqual([]);
});
