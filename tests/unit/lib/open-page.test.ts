import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openAddress, openOwnPage, openSettings } from '../../../utils/lib/open-page.ts';
import { showTenant } from '../../../utils/panel/tenant-tab.ts';
import { settled } from '../../fixtures/settled.ts';

/** The browser has each of these calls, and any of them can fail. */

const tab = vi.fn(async (_: object) => ({}));
const window = vi.fn(async (_: object) => ({}));
const options = vi.fn(async () => undefined);
const failing = new Error('No such window.');

beforeEach(() => {
  for (const call of [tab, window, options]) call.mockReset();
  tab.mockResolvedValue({});
  window.mockResolvedValue({});
  options.mockResolvedValue(undefined);
  Object.assign(fakeBrowser.tabs, { create: tab });
  Object.assign(fakeBrowser.windows, { create: window });
  Object.assign(fakeBrowser.runtime, { openOptionsPage: options });
});

it('an address opens in a tab', async () => {
  await openAddress('https://a.example/');
  expect(tab).toHaveBeenCalledExactlyOnceWith({ url: 'https://a.example/' });
  expect(window).not.toHaveBeenCalled();
});

it('an address opens in a window where no tab opens', async () => {
  tab.mockRejectedValue(failing);
  await openAddress('https://a.example/');
  expect(window).toHaveBeenCalledExactlyOnceWith({ url: 'https://a.example/' });
});

it('an address that opens nowhere is a failure for its caller to show', async () => {
  tab.mockRejectedValue(failing);
  window.mockRejectedValue(failing);
  await expect(openAddress('https://a.example/')).rejects.toThrow(failing);
  openOwnPage('/welcome.html');
  await settled();
});

it('the settings open in a tab where the browser does not open them by itself', async () => {
  options.mockRejectedValue(failing);
  openSettings();
  await settled();
  expect(tab).toHaveBeenCalledExactlyOnceWith({ url: expect.stringMatching(/\/options\.html$/) });
});

const tenant = {
  key: 'impl.wd12.myworkday.com/acme' as const,
  host: 'impl.wd12.myworkday.com',
  tenant: 'acme',
  environment: 'non-production' as const,
};
const home = 'https://impl.wd12.myworkday.com/acme/d/home.htmld';

it('the tenant opens anew if its tab closes in the moment of the press', async () => {
  Object.assign(fakeBrowser.tabs, {
    query: async () => [{ id: 3, windowId: 1, url: home }],
    update: () => Promise.reject(new Error('No tab with id: 3.')),
  });
  await showTenant(tenant);
  expect(tab).toHaveBeenCalledExactlyOnceWith({ url: home });
});

it('the tenant is not opened twice if only its window cannot be raised', async () => {
  Object.assign(fakeBrowser.tabs, {
    query: async () => [{ id: 3, windowId: 1, url: home }],
    update: async () => ({}),
  });
  Object.assign(fakeBrowser.windows, { update: () => Promise.reject(failing) });
  await showTenant(tenant);
  expect(tab).not.toHaveBeenCalled();
});
