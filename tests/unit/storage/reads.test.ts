import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settled } from '../../fixtures/settled.ts';

/** Records subsequent reads of the browser's storage as `area name`. */
function noteReads(): string[] {
  const reads: string[] = [];
  for (const area of ['local', 'session'] as const) {
    const { get } = fakeBrowser.storage[area];
    vi.spyOn(fakeBrowser.storage[area], 'get').mockImplementation(
      (...asked: Parameters<typeof get>) => {
        reads.push(...[asked[0]].flat().map((name) => `${area} ${name}`));
        return get(...asked);
      },
    );
  }
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
    expect(reads).toEqual(['session keepings', 'local progress', 'local progress$']);
  });
});
