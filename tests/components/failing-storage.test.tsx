import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PanelApp } from '../../components/panel/PanelApp.tsx';
import { SettingsApp } from '../../components/settings/SettingsApp.tsx';
import { home } from '../fixtures/panel-examples.ts';

/*
 * The browser's storage is there and fails. Whoever looks at a page of the extension must be told
 * so, and can try again: a placeholder that never ends says nothing.
 */

const broken = () => Promise.reject(new Error('Internal error.'));

/** Each way of reading that the panel waits for. */
const failures: [what: string, fail: () => { mockRestore(): void }][] = [
  ["the browser's tabs", () => vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(broken)],
  [
    'the storage of the session',
    () => vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementation(broken),
  ],
  [
    "the organisation's policy",
    () => vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(broken),
  ],
  [
    'the database on disk',
    () =>
      vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      }),
  ],
  [
    'a request to the database',
    () =>
      vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore) {
        this.transaction.abort();
        throw new DOMException('The transaction was aborted.', 'AbortError');
      }),
  ],
];

beforeEach(async () => {
  // React reports what reaches an error boundary.
  vi.spyOn(console, 'error').mockReturnValue();
  await fakeBrowser.windows.create({ focused: true });
  await fakeBrowser.tabs.create({ url: home, active: true });
});
afterEach(() => {
  vi.restoreAllMocks();
});

it.each(failures)(
  'says so in place of the panel where %s cannot be read, and reads anew on request',
  async (_, fail) => {
    const failing = fail();
    render(<PanelApp pinned={null} />);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Something went wrong in this panel',
    );
    expect(screen.getByRole('main')).not.toHaveAttribute('aria-busy');
    await userEvent.click(screen.getByRole('button', { name: 'Show the panel again' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Something went wrong in this panel',
    );
    failing.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: 'Show the panel again' }));
    expect(await screen.findByRole('contentinfo')).toBeVisible();
    expect(screen.queryByText('Something went wrong in this panel')).toBeNull();
  },
);

it('says so in place of the settings where the policy cannot be read', async () => {
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(broken);
  render(<SettingsApp />);
  expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong in this panel');
});
