import type { ExternalStore } from './browser-value.ts';
import { storageCaches } from './storage-cache.ts';
import type { StoredItem } from './stored-item.ts';

const made = new WeakMap<object, ExternalStore<unknown>>();

/** An item as a page draws it. `current` throws `KeptByNewerVersion` where a later version has left it. */
export function cachedItem<T>(item: StoredItem<T>): ExternalStore<T> {
  const known = made.get(item);
  if (known) return known as ExternalStore<T>;
  const watched = watchedOf(item);
  made.set(item, watched);
  return watched;
}

function watchedOf<T>({ key, names, from }: StoredItem<T>): ExternalStore<T> {
  const area = storageCaches[key.startsWith('session:') ? 'session' : 'local'];
  let lying: readonly unknown[] = [];
  let value: T | undefined;
  return {
    getSnapshot() {
      const stored = area.stored(names);
      if (!stored) return undefined;
      const now = names.map((name) => stored[name]);
      if (value === undefined || now.some((part, index) => part !== lying[index])) {
        value = from(stored);
        lying = now;
      }
      return value;
    },
    subscribe: (changed) => area.watch(names, changed),
  };
}
