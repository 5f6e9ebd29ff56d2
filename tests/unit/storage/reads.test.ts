import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settled } from '../../fixtures/settled.ts';

/** Records subsequent reads of items as `area name`. */
function noteReads(): string[] {
  const reads: string[] = [];
  const { get } = fakeBrowser.storage.session;
  vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementation(
    (...asked: Parameters<typeof get>) => {
      reads.push(...[asked[0]].flat().map((name) => `session ${name}`));
      return get(...asked);
    },
  );
  const getEntry = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    name,
  ) {
    reads.push(`disk ${name}`);
    return getEntry.call(this, name);
  });
  return reads;
}

describe('storage items', () => {
  it('are read on request only, one at a time', async () => {
    const reads = noteReads();
    vi.resetModules();
    const { persistenceStatuses: keepings, progresses } = await import(
      '../../../utils/storage/items.ts'
    );
    await settled();
    expect(reads).toEqual([]);
    await keepings.getValue();
    await progresses.getValue();
    expect(reads).toEqual(['session keepings', 'disk progress', 'disk progress$']);
  });
});
