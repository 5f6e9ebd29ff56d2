export const queues = new Map<string, Promise<unknown>>();

/**
 * Reads, changes and writes an item as one step: changes of the same item wait for one another, so none is lost. `change` must not alter what it is
 * given. Only the background writes, so a queue in its memory is enough; a worker that dies has no change half done, because the write is one call.
 * @returns what the item holds now
 */
export function update<T>(
  item: { key: string; getValue(): Promise<T>; setValue(value: T): Promise<void> },
  change: (value: T) => T,
): Promise<T> {
  const before = queues.get(item.key) ?? Promise.resolve();
  const mine = before.then(async () => {
    const old = await item.getValue();
    const next = change(old);
    if (next !== old) await item.setValue(next);
    return next;
  });
  // The next change runs whether this one failed or not.
  queues.set(
    item.key,
    mine.catch(() => undefined),
  );
  return mine;
}
