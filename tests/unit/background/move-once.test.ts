import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeEntries, databaseName } from '../../../utils/storage/database.ts';
import { handoffSession } from '../../../utils/storage/items.ts';
import { disk } from '../../fixtures/disk.ts';
import { example, start, started } from '../../fixtures/storage-local.ts';

const { local } = fakeBrowser.storage;

beforeEach(() => {
  vi.restoreAllMocks();
});

describe('the move', () => {
  const stored = () => ({
    progress: example('progress', '2.json'),
    progress$: { v: 2 },
    settings: example('settings'),
    'overlay-off': example('overlay-off'),
  });
  const whole = async () => {
    await local.set(stored());
    await started();
    return disk.get();
  };

  it('is over before anything is read or written', async () => {
    await local.set(stored());
    const { progresses, overlayOff } = await start();
    const [read] = await Promise.all([progresses.getValue(), overlayOff.removeValue()]);
    expect(Object.keys(read)).toEqual(Object.keys(stored().progress));
    expect(await disk.get()).not.toHaveProperty('overlay-off');
  });

  it('is told to pages that are open already', async () => {
    await local.set(stored());
    const items = await start();
    const { cachedItem } = await import('../../../utils/storage/cached-item.ts');
    const shown = cachedItem(items.progresses);
    const stop = shown.subscribe(() => undefined);
    await vi.waitFor(() =>
      expect(Object.keys(shown.getSnapshot() ?? {})).toEqual(Object.keys(stored().progress)),
    );
    stop();
  });

  /** Every call that the move makes outside of its own memory, in order. */
  function stopAt(last: number, moment: 'before' | 'after'): { calls: string[] } {
    const calls: string[] = [];
    const never = new Promise<never>(() => undefined);
    const stopsAt = () => calls.length === last;
    const dead = () => calls.length > last;
    for (const name of ['get', 'clear'] as const) {
      const real = local[name].bind(local) as () => Promise<unknown>;
      vi.spyOn(local, name).mockImplementation((async () => {
        calls.push(`local.${name}`);
        if (dead() || (stopsAt() && moment === 'before')) return never;
        const result = await real();
        return stopsAt() ? never : result;
      }) as never);
    }
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...how
    ) {
      const transaction = begin.apply(this, how);
      calls.push(`transaction ${how[1]}`);
      if (dead() || (stopsAt() && moment === 'before')) transaction.abort();
      return transaction;
    });
    return { calls };
  }

  it('ends the same wherever the worker is stopped', async () => {
    const expected = await whole();
    await disk.clear();
    const all = stopAt(Number.POSITIVE_INFINITY, 'after');
    await whole();
    const operations = all.calls.slice(0, all.calls.indexOf('local.clear') + 1);
    vi.restoreAllMocks();
    expect(operations).toContain('local.get');
    expect(operations).toContain('transaction readwrite');
    expect(operations).toContain('local.clear');

    for (const moment of ['before', 'after'] as const) {
      for (let last = 1; last <= operations.length; last += 1) {
        await deleteDB(databaseName);
        await local.clear();
        await local.set(stored());
        const { calls } = stopAt(last, moment);
        const { introduction } = await start();
        // What the stopped worker would have read next is of no interest.
        void introduction.getValue().catch(() => undefined);
        await vi.waitFor(() => expect(calls.length).toBeGreaterThanOrEqual(last));
        await new Promise((passed) => setTimeout(passed, 5));
        vi.restoreAllMocks();
        await started();
        expect(await disk.get(), `${moment} ${last}: ${calls.join(', ')}`).toEqual(expected);
      }
    }
  });

  it('waits for the next start if the old storage cannot be read, and what was written then wins', async () => {
    await local.set(stored());
    vi.spyOn(local, 'get').mockRejectedValue(new Error('The file is damaged.'));
    const { overlayOff } = await start();
    await overlayOff.setValue({ all: true, tenants: [], pages: {} });
    vi.restoreAllMocks();
    const { overlayOff: later, progresses } = await started();
    expect(await later.getValue()).toEqual({ all: true, tenants: [], pages: {} });
    expect(Object.keys(await progresses.getValue())).toEqual(Object.keys(stored().progress));
  });

  it('is tried again by the next read if the database cannot be opened', async () => {
    await local.set(stored());
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    const { progresses } = await start();
    await expect(progresses.getValue()).rejects.toThrow('No room.');
    expect(await local.get(null)).toEqual(stored());
    expect(Object.keys(await progresses.getValue())).toEqual(Object.keys(stored().progress));
  });

  it('brings no session: none is ever read from disk', async () => {
    await local.set({ 'handoff-session': { id: 'x' }, 'open-session-key': { origin: 'x' } });
    await started();
    await changeEntries([], () => ({ 'handoff-session': { id: 'x' } }));
    expect(await handoffSession.getValue()).toBeNull();
  });
});
