import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What is read of the browser's storage from now on, as `area name`. */
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

describe('the items of the storage', () => {
  it('are read when somebody asks for one, that one only, and not before', async () => {
    const reads = noteReads();
    vi.resetModules();
    const { persistenceStatuses: keepings, progresses } = await import(
      '../../../utils/storage/items.ts'
    );
    // What a module begins when it is loaded may go on for a few turns.
    await new Promise((passed) => setTimeout(passed, 50));
    expect(reads).toEqual([]);
    await keepings.getValue();
    await progresses.getValue();
    expect(reads).toEqual(['session keepings', 'local progress', 'local progress$']);
  });
});
