import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { restrictStorage } from '../../../utils/background/lifecycle/restrict-storage.ts';

it('page scripts get no access to what lies in storage', () => {
  const setAccessLevel = vi.fn(async () => undefined);
  Object.assign(browser.storage.local, { setAccessLevel });
  restrictStorage();
  expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});

it('a browser without that way is no trouble', () => {
  Object.assign(browser.storage.local, { setAccessLevel: undefined });
  expect(restrictStorage).not.toThrow();
});
