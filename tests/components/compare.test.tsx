import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SettingsApp } from '../../components/settings/SettingsApp.tsx';
import { createRouter } from '../../utils/background/routes/router.ts';
import { article } from '../../utils/guide/article-address.ts';
import { noSettings } from '../../utils/state/settings.ts';
import { settings } from '../../utils/storage/items.ts';
import { action, hook } from '../fixtures/render-panel.tsx';
import { articlePage } from '../sandbox/help-centre/article.ts';

const origins = ['https://help.kolleno.com/*'];
const request = vi.fn(async (_: unknown) => true);
const contains = vi.fn(async (_: unknown) => true);
const remove = vi.fn(async (_: unknown) => true);
const fetching = vi.fn<typeof fetch>();

const comes = (body: string, status = 200) =>
  fetching.mockImplementation(async () =>
    Object.defineProperty(
      new Response(body, { status, headers: { 'Content-Type': 'text/html' } }),
      'url',
      {
        value: article,
      },
    ),
  );

/** Renders the settings page with the real handlers of the background. */
async function show(policy: Record<string, unknown> = {}) {
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => policy);
  fakeBrowser.runtime.onMessage.addListener((message: unknown, _: unknown, respond) =>
    createRouter()(
      message,
      { id: browser.runtime.id, url: browser.runtime.getURL('/options.html' as '/') },
      respond,
    ),
  );
  render(<SettingsApp />);
  await screen.findByRole('heading', { name: "Compare with Kolleno's article" });
  return userEvent.setup();
}

const state = () => document.querySelector<HTMLElement>('[data-compare]')?.dataset.compare;
const compared = () => waitFor(() => expect(state()).toBe('read'));
const differences = () =>
  [...document.querySelectorAll<HTMLElement>('[data-difference]')].map(({ dataset }) => [
    dataset.access,
    dataset.kind,
    dataset.difference,
  ]);
const box = (name: string) => screen.getByRole('checkbox', { name });
const lists = async () => (await settings.getValue()).permissions;

beforeEach(() => {
  Object.assign(browser, { permissions: { request, contains, remove } });
  for (const one of [request, contains, remove]) one.mockReset().mockResolvedValue(true);
  vi.stubGlobal('fetch', fetching.mockReset());
  comes(articlePage());
});

describe('comparing with the article', () => {
  it('requests nothing before a click', async () => {
    await show();
    expect(state()).toBe('idle');
    expect(request).not.toHaveBeenCalled();
    expect(fetching).not.toHaveBeenCalled();
  });

  it('requests access to the help centre only, drops it again, and lists the differences', async () => {
    const user = await show();
    await user.click(action('compare-guide'));
    await compared();
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins });
    expect(remove).toHaveBeenCalledExactlyOnceWith({ origins });
    expect(differences()).toEqual([
      ['put', 'only-article', 'Process: Customer Invoice (NEW)'],
      ['get', 'only-ours', 'Set Up: Currency Rates'],
    ]);
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('The article differs in 2 entries.'),
    );
    expect(action('compare-guide')).toHaveFocus();
    expect(await settings.getValue()).toEqual(noSettings);
  });

  it('lists the misprints of the article with their corrections', async () => {
    const user = await show();
    await user.click(action('compare-guide'));
    await compared();
    const slip = (kind: string) => hook({ slip: kind });
    expect(slip('quote')).toHaveTextContent(
      '“Process" Customer Invoice (NEW)” has a quote mark in place of the colon. Taken as “Process: Customer Invoice (NEW)”.',
    );
    expect(slip('twice')).toHaveTextContent('“Process: Project Billing” is printed twice.');
    expect(slip('other-name')).toHaveTextContent('Taken as “Custom Object Management”.');
    expect(slip('other-name').dataset.printed).toBe('Customer Object Management');
  });

  it('applies only the ticked differences, by keyboard', async () => {
    const user = await show();
    await user.click(action('compare-guide'));
    await compared();
    expect(action('apply-differences')).toBeDisabled();
    for (const one of screen.getAllByRole('checkbox')) expect(one).not.toBeChecked();
    box('Process: Customer Invoice (NEW) Add to Put').focus();
    await user.keyboard(' ');
    await user.tab();
    expect(box('Set Up: Currency Rates Leave out of Get')).toHaveFocus();
    await user.tab();
    expect(action('apply-differences')).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(async () =>
      expect(await lists()).toEqual({
        ...noSettings.permissions,
        put: { added: ['Process: Customer Invoice (NEW)'], removed: [] },
      }),
    );
    await waitFor(() =>
      expect(differences()).toEqual([['get', 'only-ours', 'Set Up: Currency Rates']]),
    );
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        '1 change is applied. You can take it back in the lists above.',
      ),
    );
    expect(document.activeElement).toHaveTextContent('1 change is applied.');
    expect(
      hook({ permission: 'Process: Customer Invoice (NEW)', access: 'put' }).dataset.status,
    ).toBe('added');
    expect(action('apply-differences')).toBeDisabled();
  });

  it('restores an entry that was removed here', async () => {
    await settings.setValue({
      ...noSettings,
      permissions: {
        ...noSettings.permissions,
        view: { added: [], removed: ['Process: Banking'] },
      },
    });
    const user = await show();
    await user.click(action('compare-guide'));
    await compared();
    expect(hook({ difference: 'Process: Banking' }).dataset.kind).toBe('left-out');
    await user.click(box('Process: Banking Take back into View'));
    await user.click(action('apply-differences'));
    await waitFor(async () => expect((await lists()).view.removed).toEqual([]));
  });

  it('shows entries that the policy decides as locked', async () => {
    const user = await show({
      permissions: {
        add: { get: ['Set Up: Currency Rates'] },
        remove: { put: ['Process: Customer Invoice (NEW)'], modify: ['Workday Query Language'] },
      },
    });
    await user.click(action('compare-guide'));
    await compared();
    expect(differences()).toHaveLength(3);
    for (const one of document.querySelectorAll<HTMLElement>('[data-difference]')) {
      expect(within(one).queryByRole('checkbox')).toBeNull();
      expect(one).toHaveTextContent('Set by your organisation');
      expect(one.dataset.locked).toBeDefined();
    }
    expect(action('apply-differences')).toBeDisabled();
  });

  it('says so if nothing was saved, and keeps the ticks', async () => {
    const user = await show();
    await user.click(action('compare-guide'));
    await compared();
    await user.click(box('Process: Customer Invoice (NEW) Add to Put'));
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(
      new Error('Receiving end does not exist.'),
    );
    await user.click(action('apply-differences'));
    expect(await screen.findByRole('alert')).toHaveTextContent('This was not saved.');
    expect(box('Process: Customer Invoice (NEW) Add to Put')).toBeChecked();
  });

  it('says so if there is no difference', async () => {
    await settings.setValue({
      ...noSettings,
      permissions: {
        ...noSettings.permissions,
        put: { added: ['Process: Customer Invoice (NEW)'], removed: [] },
        get: { added: [], removed: ['Set Up: Currency Rates'] },
      },
    });
    const user = await show();
    await user.click(action('compare-guide'));
    await compared();
    expect(screen.getAllByText('The article has the same entries as your lists.')[0]).toBeVisible();
    expect(document.querySelector('[data-action="apply-differences"]')).toBeNull();
  });

  it('skips lists that are empty in the article, and names them', async () => {
    comes(articlePage({ empty: ['get'] }));
    const user = await show();
    await user.click(action('compare-guide'));
    await compared();
    expect(screen.getByText(/shows no entries in these lists.*: Get$/)).toBeVisible();
    expect(differences().map(([access]) => access)).toEqual(['put']);
  });
});

describe('an article that cannot be read', () => {
  const offline = () => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  it.each([
    ['access is refused', () => request.mockResolvedValue(false), /Your browser gave no access/],
    [
      'the browser refuses to ask',
      () => request.mockRejectedValue(new Error('gesture')),
      /gave no access/,
    ],
    ['access ended meanwhile', () => contains.mockResolvedValue(false), /gave no access/],
    ['there is no network', offline, /You are offline/],
    ['nobody answers', () => fetching.mockRejectedValue(new TypeError()), /does not answer/],
    ['it was moved', () => comes('', 404), /no longer where it was/],
    [
      'its tables are empty',
      () => comes(articlePage({ empty: ['modify', 'view', 'put', 'get'] })),
      /without any entry/,
    ],
    ['it is built otherwise', () => comes(articlePage({ renamed: true })), /built differently/],
  ])('is reported in a sentence: %s', async (_, happens, said) => {
    const user = await show();
    happens();
    await user.click(action('compare-guide'));
    expect(await screen.findByRole('alert')).toHaveTextContent(said);
    expect(state()).toBe('failed');
    expect(action('compare-guide')).toHaveFocus();
    expect(document.querySelector('[data-difference]')).toBeNull();
  });

  it('drops the access even if the background has ended', async () => {
    const user = await show();
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(
      new Error('Receiving end does not exist.'),
    );
    await user.click(action('compare-guide'));
    expect(await screen.findByRole('alert')).toHaveTextContent('does not answer');
    expect(remove).toHaveBeenCalledExactlyOnceWith({ origins });
  });

  it('can be read on a second attempt', async () => {
    const user = await show();
    request.mockResolvedValueOnce(false);
    await user.click(action('compare-guide'));
    await screen.findByRole('alert');
    await user.click(action('compare-guide'));
    await compared();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
