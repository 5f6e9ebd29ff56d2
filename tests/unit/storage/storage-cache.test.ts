import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cachedItem } from '../../../utils/storage/cached-item.ts';
import { changeEntries } from '../../../utils/storage/database.ts';
import { handoff, persistenceStatuses, progresses } from '../../../utils/storage/items.ts';
import { storageCaches } from '../../../utils/storage/storage-cache.ts';
import { KeptByNewerVersion } from '../../../utils/storage/versioned-item.ts';
import { aPersistenceStatus } from '../../fixtures/panel-examples.ts';
import { settled } from '../../fixtures/settled.ts';

const { session } = fakeBrowser.storage;
const shown = cachedItem(persistenceStatuses);
const kept = (until: string) => ({
  'impl.wd12.myworkday.com/acme_dpt1': aPersistenceStatus({ until }),
});

beforeEach(() => vi.restoreAllMocks());

/** Subscribes until the value is known. */
async function known() {
  const changed = vi.fn();
  const stop = shown.subscribe(changed);
  await vi.waitFor(() => expect(shown.getSnapshot()).toBeDefined());
  return { changed, stop };
}

describe('a cached item', () => {
  it('is undefined, then the stored value, then each change', async () => {
    await persistenceStatuses.setValue(kept('1'));
    expect(shown.getSnapshot()).toBeUndefined();
    const { changed, stop } = await known();
    expect(shown.getSnapshot()).toEqual(kept('1'));
    expect(changed).toHaveBeenCalledTimes(1);
    await persistenceStatuses.setValue(kept('2'));
    expect(shown.getSnapshot()).toEqual(kept('2'));
    await persistenceStatuses.removeValue();
    expect(shown.getSnapshot()).toEqual({});
    expect(changed).toHaveBeenCalledTimes(3);
    stop();
  });

  it('keeps its reference until it changes, even if the browser reports a write without a change', async () => {
    await persistenceStatuses.setValue(kept('1'));
    const { changed, stop } = await known();
    const before = shown.getSnapshot();
    await persistenceStatuses.setValue(kept('1'));
    await handoff.setValue({ state: 'disconnected' });
    expect(shown.getSnapshot()).toBe(before);
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
  });

  it('is read in one request with everything subscribed to in the same task', async () => {
    const get = vi.spyOn(session, 'get');
    const stops = [persistenceStatuses, handoff, persistenceStatuses].map((item) =>
      cachedItem<unknown>(item).subscribe(() => {}),
    );
    await vi.waitFor(() => expect(shown.getSnapshot()).toBeDefined());
    expect(get.mock.calls).toEqual([[['keepings', 'handoff']]]);
    for (const stop of stops) stop();
  });

  it('prefers a change during the read over its result', async () => {
    let answer = (_: Record<string, unknown>) => {};
    vi.spyOn(session, 'get').mockImplementation(() => new Promise((answers) => (answer = answers)));
    storageCaches.session.prefetch(['keepings']);
    await persistenceStatuses.setValue(kept('new'));
    answer({ keepings: kept('old') });
    const { stop } = await known();
    expect(shown.getSnapshot()).toEqual(kept('new'));
    stop();
  });

  it('is not read again after a prefetch', async () => {
    await persistenceStatuses.setValue(kept('1'));
    storageCaches.session.prefetch(['keepings']);
    await vi.waitFor(() => expect(shown.getSnapshot()).toEqual(kept('1')));
    await persistenceStatuses.setValue(kept('2'));
    const get = vi.spyOn(session, 'get');
    const { stop } = await known();
    expect(shown.getSnapshot()).toEqual(kept('2'));
    expect(get).not.toHaveBeenCalled();
    stop();
  });

  it('is dropped without subscribers, and a later response is ignored', async () => {
    let answer = (_: Record<string, unknown>) => {};
    vi.spyOn(session, 'get').mockImplementationOnce(
      () => new Promise((answers) => (answer = answers)),
    );
    const stop = shown.subscribe(() => {});
    await Promise.resolve();
    stop();
    await persistenceStatuses.setValue(kept('2'));
    const again = await known();
    answer({ keepings: kept('1') });
    await Promise.resolve();
    expect(shown.getSnapshot()).toEqual(kept('2'));
    again.stop();
    expect(shown.getSnapshot()).toBeUndefined();
    expect(session.onChanged.hasListeners()).toBe(false);
  });

  it('is not dropped when an earlier read fails', async () => {
    let fail = (_: Error) => {};
    vi.spyOn(session, 'get').mockImplementationOnce(
      () => new Promise((_, fails) => (fail = fails)),
    );
    const stop = shown.subscribe(() => {});
    await Promise.resolve();
    stop();
    storageCaches.session.prefetch(['keepings']);
    await vi.waitFor(() => expect(shown.getSnapshot()).toEqual({}));
    fail(new Error('The disk was gone.'));
    await settled();
    expect(shown.getSnapshot()).toEqual({});
    (await known()).stop();
  });

  it('throws if unreadable, and is read again for the next subscriber', async () => {
    vi.spyOn(session, 'get').mockRejectedValueOnce(new Error('The disk is gone.'));
    const stop = shown.subscribe(() => {});
    await vi.waitFor(() => expect(() => shown.getSnapshot()).toThrow('The disk is gone.'));
    stop();
    vi.spyOn(session, 'get').mockRejectedValueOnce(new Error('The disk is gone.'));
    storageCaches.session.prefetch(['keepings']);
    await vi.waitFor(() => expect(session.onChanged.hasListeners()).toBe(false));
    const again = await known();
    expect(shown.getSnapshot()).toEqual({});
    again.stop();
  });

  it('throws for a value of a later version, whenever it was written', async () => {
    const progress = cachedItem(progresses);
    const stop = progress.subscribe(() => {});
    await vi.waitFor(() => expect(progress.getSnapshot()).toEqual({}));
    await changeEntries([], () => ({ progress: { any: 'thing' }, progress$: { v: 99 } }));
    expect(() => progress.getSnapshot()).toThrow(KeptByNewerVersion);
    stop();
  });
});
