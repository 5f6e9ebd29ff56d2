import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  onOpenPanel,
  openPanelFromToolbar,
} from '../../../utils/background/handlers/open-panel.ts';
import { settled } from '../../fixtures/settled.ts';

/** Whether a panel opens is known only from the call: its API can be there and fail. */

const sender = {
  tabId: 7,
  at: {
    host: 'impl.wd12.myworkday.com',
    tenant: 'acme',
    environment: 'non-production' as const,
    urlTaskId: null,
  },
};
const create = vi.fn(async (_: { url: string; type?: string }) => ({}));
const createTab = vi.fn(async (_: { url: string }) => ({}));
let click: (tab: { id?: number }) => unknown;

beforeEach(() => {
  create.mockReset().mockResolvedValue({});
  createTab.mockReset().mockResolvedValue({});
  Object.assign(fakeBrowser.windows, { create });
  Object.assign(fakeBrowser.tabs, { create: createTab });
  Object.assign(fakeBrowser, {
    action: { onClicked: { addListener: (listener: typeof click) => (click = listener) } },
    sidebarAction: undefined,
  });
  return () => vi.unstubAllGlobals();
});

const refuses = async () => Promise.reject(new Error('Switched off by your organisation.'));
const throws = () => {
  throw new Error('Not supported.');
};
const works = async () => undefined;
function chromium(open: () => unknown, setPanelBehavior: (_: object) => unknown = works) {
  const calls = { open: vi.fn(open), setPanelBehavior: vi.fn(setPanelBehavior) };
  vi.stubGlobal('chrome', { ...globalThis.chrome, sidePanel: calls });
  return calls;
}
const firefox = (calls: { open?: () => unknown; toggle?: () => unknown }) =>
  Object.assign(fakeBrowser, { sidebarAction: calls });

describe('the panel that a page asks for', () => {
  it('is the browser’s own where that opens', async () => {
    chromium(works);
    await onOpenPanel({}, sender);
    expect(create).not.toHaveBeenCalled();
  });

  it.each([
    ['the side panel rejects', () => chromium(refuses)],
    ['the side panel throws', () => chromium(throws)],
    ['the sidebar rejects', () => firefox({ open: refuses })],
    ['there is neither', () => undefined],
  ])('is a window where %s', async (_, prepare) => {
    prepare();
    await onOpenPanel({}, sender);
    expect(create).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        type: 'popup',
        url: expect.stringMatching(/sidepanel\.html\?tab=7$/),
      }),
    );
  });

  it('is a tab where no window opens either', async () => {
    chromium(refuses);
    create.mockRejectedValue(new Error('No windows here.'));
    await onOpenPanel({}, sender);
    expect(createTab).toHaveBeenCalledExactlyOnceWith({
      url: expect.stringMatching(/sidepanel\.html\?tab=7$/),
    });
  });
});

describe('the toolbar button', () => {
  it('is left to the browser, once in a run', async () => {
    const { setPanelBehavior } = chromium(works);
    openPanelFromToolbar();
    await settled();
    openPanelFromToolbar();
    await settled();
    expect(setPanelBehavior.mock.calls).toEqual([[{ openPanelOnActionClick: true }]]);
  });

  it('opens a window once the panel was found not to open, also after the worker starts again', async () => {
    const { setPanelBehavior } = chromium(refuses);
    openPanelFromToolbar();
    await settled();
    await onOpenPanel({}, sender);
    openPanelFromToolbar();
    await settled();
    expect(setPanelBehavior).toHaveBeenLastCalledWith({ openPanelOnActionClick: false });
    create.mockClear();
    await click({ id: 9 });
    expect(create).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ url: expect.stringMatching(/\?tab=9$/) }),
    );
  });

  it.each([
    ['toggles the sidebar', works, 0],
    ['opens a window where the sidebar rejects', refuses, 1],
    ['opens a window where the sidebar throws', throws, 1],
  ])('in Firefox %s', async (_, toggle, windows) => {
    firefox({ toggle });
    openPanelFromToolbar();
    await click({ id: 9 });
    expect(create).toHaveBeenCalledTimes(windows);
  });
});
