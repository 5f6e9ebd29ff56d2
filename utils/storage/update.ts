import { createKeyedMutex } from '../lib/mutex.ts';

const exclusive = createKeyedMutex();

/**
 * Reads, changes and writes an item as one step. Updates of the same item run one after another, so
 * none is lost. `change` must not mutate its argument. Only the background writes, so a mutex in
 * its memory is enough. The write is one call, so a worker that is terminated leaves no partial
 * change. Resolves to the value that the item holds now.
 */
export function update<T>(
  item: { key: string; getValue(): Promise<T>; setValue(value: T): Promise<void> },
  change: (value: T) => T,
): Promise<T> {
  return exclusive(item.key, async () => {
    const old = await item.getValue();
    const next = change(old);
    if (next !== old) await item.setValue(next);
    return next;
  });
}
