import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  credentialValues,
  handoffSession,
  linkExchanges,
  offeredSession,
  passphrases,
  statusAccess,
} from '../../utils/storage/items.ts';
import { renderPanel } from '../fixtures/render-panel.tsx';

/** Records the names in every request: a call for the session, a transaction on disk. */
function noteRequests() {
  const session: string[][] = [];
  const disk = new Map<IDBTransaction, string[]>();
  const { get } = fakeBrowser.storage.session;
  vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementation(
    (...asked: Parameters<typeof get>) => {
      session.push([asked[0]].flat().map(String));
      return get(...asked);
    },
  );
  const getEntry = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    name,
  ) {
    disk.set(this.transaction, [...(disk.get(this.transaction) ?? []), String(name)]);
    return getEntry.call(this, name);
  });
  return () => structuredClone({ disk: [...disk.values()], session });
}

it('requests everything the panel renders once before it renders, and no secret', async () => {
  const requests = noteRequests();
  await import('../../utils/panel/first-reads.ts');
  await waitFor(() => expect(requests().disk.flat()).toContain('progress'));
  const first = requests();
  expect(first.disk).toHaveLength(1);
  expect(first.session).toHaveLength(1);
  const secret = [
    credentialValues,
    passphrases,
    handoffSession,
    linkExchanges,
    offeredSession,
    offeredSession,
    linkExchanges,
    statusAccess,
  ].flatMap(({ names }) => names);
  expect(first.session.flat().filter((name) => secret.includes(name))).toEqual([]);

  await renderPanel();
  await waitFor(() => expect(screen.getByRole('contentinfo')).toBeVisible());
  // The test's own write to the item reads it first.
  const all = requests();
  const more = [...all.disk, ...all.session].filter(
    (asked) => ![...first.disk, ...first.session].some((one) => `${one}` === `${asked}`),
  );
  expect(more).toEqual([['introduction', 'introduction$']]);
});
