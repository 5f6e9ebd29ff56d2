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

/** Records the keys of every request to a storage area. */
function noteRequests() {
  const requests = { local: [] as string[][], session: [] as string[][] };
  for (const area of ['local', 'session'] as const) {
    const { get } = fakeBrowser.storage[area];
    vi.spyOn(fakeBrowser.storage[area], 'get').mockImplementation(
      (...asked: Parameters<typeof get>) => {
        requests[area].push([asked[0]].flat().map(String));
        return get(...asked);
      },
    );
  }
  return requests;
}

it('requests everything the panel renders once before it renders, and no secret', async () => {
  const requests = noteRequests();
  await import('../../utils/panel/first-reads.ts');
  const first = structuredClone(requests);
  expect(first.local).toHaveLength(1);
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
  const more = [...requests.local, ...requests.session].filter(
    (asked) => ![...first.local, ...first.session].some((one) => `${one}` === `${asked}`),
  );
  expect(more).toEqual([['introduction', 'introduction$']]);
});
