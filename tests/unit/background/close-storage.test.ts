import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { closeStorage } from '../../../utils/background/lifecycle/close-storage.ts';

it('page scripts get no access to what lies in storage', () => {
  const setAccessLevel = vi.fn(async () => undefined);
  Object.assign(browser.storage.local, { setAccessLevel });
  closeStorage();
  expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});

it('a browser without that way is no trouble', () => {
  Object.assign(browser.storage.local, { setAccessLevel: undefined });
  expect(closeStorage).not.toThrow();
});
