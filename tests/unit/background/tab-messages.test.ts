import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onOpenPanel } from '../../../utils/background/handlers/open-panel.ts';
import { listenInTab } from '../../../utils/messages/listen.ts';
import type { Sender } from '../../../utils/messages/sender.ts';

const panel: Sender = {
  id: browser.runtime.id,
  url: `${browser.runtime.getURL('/')}sidepanel.html`,
};
const worker: Sender = { id: browser.runtime.id };

const hear = (message: unknown, sender: Sender) =>
  fakeBrowser.runtime.onMessage.trigger(message, sender as chrome.runtime.MessageSender, () => {});

describe('a page script', () => {
  it.each([
    ['the panel', panel],
    ['the panel in a tab', { ...panel, tab: { id: 4 } }],
    ['the worker', worker],
  ])('heeds %s', async (_, sender) => {
    const fill = vi.fn();
    const stop = listenInTab({ fill });
    await hear({ type: 'fill', data: { fields: 'all' } }, sender);
    expect(fill).toHaveBeenCalledExactlyOnceWith({ fields: 'all' });
    stop();
    await hear({ type: 'fill', data: { fields: 'all' } }, sender);
    expect(fill).toHaveBeenCalledOnce();
  });

  it.each([
    [
      'a page script in some tab',
      { id: browser.runtime.id, tab: { id: 4 }, url: 'https://impl.wd12.myworkday.com/a/d/' },
    ],
    ['another extension', { ...panel, id: 'another-extension' }],
  ])('does not heed %s', async (_, sender) => {
    const fill = vi.fn();
    const stop = listenInTab({ fill });
    await hear({ type: 'fill', data: { fields: 'all' } }, sender);
    expect(fill).not.toHaveBeenCalled();
    stop();
  });

  it('leaves to others what it has no handler for', async () => {
    const stop = listenInTab({ fill: () => undefined });
    const answers = await hear({ type: 'refresh', data: {} }, panel);
    expect(answers).toEqual([undefined]);
    stop();
  });
});

it('opens the side panel within the turn of the click', () => {
  const open = vi.fn(() => Promise.resolve());
  vi.stubGlobal('chrome', { ...globalThis.chrome, sidePanel: { open } });
  void onOpenPanel(
    {},
    {
      tabId: 7,
      at: {
        host: 'impl.wd12.myworkday.com',
        tenant: 'acme',
        environment: 'non-production',
        urlTaskId: null,
      },
    },
  );
  expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
  vi.unstubAllGlobals();
});
