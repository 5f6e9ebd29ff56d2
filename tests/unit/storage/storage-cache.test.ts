import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchedItem } from '../../../utils/storage/cached-item.ts';
import { handoff, keepings, progresses } from '../../../utils/storage/items.ts';
import { watchedAreas } from '../../../utils/storage/storage-cache.ts';
import { KeptByNewerVersion } from '../../../utils/storage/versioned-item.ts';
import { aKeeping } from '../../fixtures/panel-examples.ts';

const { session } = fakeBrowser.storage;
const shown = watchedItem(keepings);
const kept = (until: string) => ({
  'impl.wd12.myworkday.com/acme_dpt1': aKeeping({ until }),
});

beforeEach(() => vi.restoreAllMocks());

/** Watches until it is known. */
async function known() {
  const changed = vi.fn();
  const stop = shown.watch(changed);
  await vi.waitFor(() => expect(shown.current()).toBeDefined());
  return { changed, stop };
}

describe('what a page watches of the storage', () => {
  it('is unknown, then what is stored, then each change of it', async () => {
    await keepings.setValue(kept('1'));
    expect(shown.current()).toBeUndefined();
    const { changed, stop } = await known();
    expect(shown.current()).toEqual(kept('1'));
    expect(changed).toHaveBeenCalledTimes(1);
    await keepings.setValue(kept('2'));
    expect(shown.current()).toEqual(kept('2'));
    await keepings.removeValue();
    expect(shown.current()).toEqual({});
    expect(changed).toHaveBeenCalledTimes(3);
    stop();
  });

  it('stays the very same value while nothing changes, also where the browser tells of a write that changed nothing', async () => {
    await keepings.setValue(kept('1'));
    const { changed, stop } = await known();
    const before = shown.current();
    await keepings.setValue(kept('1'));
    await handoff.setValue({ state: 'disconnected' });
    expect(shown.current()).toBe(before);
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
  });

  it('is asked for in one request with all that is watched in the same turn', async () => {
    const get = vi.spyOn(session, 'get');
    const stops = [keepings, handoff, keepings].map((item) =>
      watchedItem<unknown>(item).watch(() => {}),
    );
    await vi.waitFor(() => expect(shown.current()).toBeDefined());
    expect(get.mock.calls).toEqual([[['keepings', 'handoff']]]);
    for (const stop of stops) stop();
  });

  it('that changed while it was being read is what it changed to', async () => {
    let answer = (_: Record<string, unknown>) => {};
    vi.spyOn(session, 'get').mockImplementation(() => new Promise((answers) => (answer = answers)));
    watchedAreas.session.begin(['keepings']);
    await keepings.setValue(kept('new'));
    answer({ keepings: kept('old') });
    const { stop } = await known();
    expect(shown.current()).toEqual(kept('new'));
    stop();
  });

  it('was asked for before anybody watched it, and is not asked for again', async () => {
    await keepings.setValue(kept('1'));
    watchedAreas.session.begin(['keepings']);
    await vi.waitFor(() => expect(shown.current()).toEqual(kept('1')));
    await keepings.setValue(kept('2'));
    const get = vi.spyOn(session, 'get');
    const { stop } = await known();
    expect(shown.current()).toEqual(kept('2'));
    expect(get).not.toHaveBeenCalled();
    stop();
  });

  it('is forgotten when nobody watches it any more, and an answer that comes later is nobody’s', async () => {
    let answer = (_: Record<string, unknown>) => {};
    vi.spyOn(session, 'get').mockImplementationOnce(
      () => new Promise((answers) => (answer = answers)),
    );
    const stop = shown.watch(() => {});
    await Promise.resolve();
    stop();
    await keepings.setValue(kept('2'));
    const again = await known();
    answer({ keepings: kept('1') });
    await Promise.resolve();
    expect(shown.current()).toEqual(kept('2'));
    again.stop();
    expect(shown.current()).toBeUndefined();
    expect(session.onChanged.hasListeners()).toBe(false);
  });

  it('is not forgotten because an older question for it failed', async () => {
    let fail = (_: Error) => {};
    vi.spyOn(session, 'get').mockImplementationOnce(
      () => new Promise((_, fails) => (fail = fails)),
    );
    const stop = shown.watch(() => {});
    await Promise.resolve();
    stop();
    watchedAreas.session.begin(['keepings']);
    await vi.waitFor(() => expect(shown.current()).toEqual({}));
    fail(new Error('The disk was gone.'));
    await new Promise((passed) => setTimeout(passed));
    expect(shown.current()).toEqual({});
    (await known()).stop();
  });

  it('that cannot be read is thrown, and read once more by whoever watches next', async () => {
    vi.spyOn(session, 'get').mockRejectedValueOnce(new Error('The disk is gone.'));
    const stop = shown.watch(() => {});
    await vi.waitFor(() => expect(() => shown.current()).toThrow('The disk is gone.'));
    stop();
    vi.spyOn(session, 'get').mockRejectedValueOnce(new Error('The disk is gone.'));
    watchedAreas.session.begin(['keepings']);
    await vi.waitFor(() => expect(session.onChanged.hasListeners()).toBe(false));
    const again = await known();
    expect(shown.current()).toEqual({});
    again.stop();
  });

  it('is nothing that a later version has left, read or written later', async () => {
    const progress = watchedItem(progresses);
    const stop = progress.watch(() => {});
    await vi.waitFor(() => expect(progress.current()).toEqual({}));
    await fakeBrowser.storage.local.set({ progress: { any: 'thing' }, progress$: { v: 99 } });
    expect(() => progress.current()).toThrow(KeptByNewerVersion);
    stop();
  });
});
