import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onOrient, watchInstallation } from '../../../utils/background/handlers/introduction.ts';
import { introduction } from '../../../utils/storage/items.ts';
import { settled } from '../../fixtures/settled.ts';

const create = vi.fn(async () => ({}));
const installed = (reason: string) => fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
const installs = (installType: string) =>
  Object.assign(fakeBrowser, { management: { getSelf: async () => ({ installType }) } });

beforeEach(() => {
  create.mockClear();
  fakeBrowser.tabs.create = create as never;
  installs('normal');
  watchInstallation();
});

describe('the welcome page', () => {
  it('opens after the installation', async () => {
    await installed('install');
    await vi.waitFor(() =>
      expect(create).toHaveBeenCalledWith({ url: browser.runtime.getURL('/welcome.html' as '/') }),
    );
    expect(await introduction.getValue()).toEqual({ welcomed: true, orientation: null });
  });

  it('opens once, however often the browser says so', async () => {
    await installed('install');
    await vi.waitFor(() => expect(create).toHaveBeenCalled());
    await installed('install');
    await settled();
    expect(create).toHaveBeenCalledTimes(1);
  });

  it.each(['update', 'browser_update'])('does not open on %s', async (reason) => {
    await installed(reason);
    await settled();
    expect(create).not.toHaveBeenCalled();
  });

  it('does not open where an organisation installs the extension for everybody', async () => {
    installs('admin');
    await installed('install');
    await settled();
    expect(create).not.toHaveBeenCalled();
    expect((await introduction.getValue()).welcomed).toBe(false);
  });

  it('and the orientation know nothing of each other', async () => {
    await onOrient({ orientation: 2 });
    await installed('install');
    await vi.waitFor(() => expect(create).toHaveBeenCalled());
    await onOrient({ orientation: 'seen' });
    expect(await introduction.getValue()).toEqual({ welcomed: true, orientation: 'seen' });
  });
});
