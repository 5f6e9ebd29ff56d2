import type { ExternalStore } from './browser-value.ts';
import { storageCaches } from './storage-cache.ts';
import type { StoredItem } from './stored-item.ts';

const stores = new WeakMap<object, ExternalStore<unknown>>();

/**
 * The item as an external store. `getSnapshot` throws `KeptByNewerVersion` where a later version
 * wrote the item.
 */
export function cachedItem<T>(item: StoredItem<T>): ExternalStore<T> {
  const known = stores.get(item);
  if (known) return known as ExternalStore<T>;
  const store = createStore(item);
  stores.set(item, store);
  return store;
}

function createStore<T>({ key, names, parse }: StoredItem<T>): ExternalStore<T> {
  const cache = storageCaches[key.startsWith('session:') ? 'session' : 'disk'];
  let parsedFrom: readonly unknown[] = [];
  let value: T | undefined;
  return {
    getSnapshot() {
      const stored = cache.get(names);
      if (!stored) return undefined;
      const current = names.map((name) => stored[name]);
      if (value === undefined || current.some((part, index) => part !== parsedFrom[index])) {
        value = parse(stored);
        parsedFrom = current;
      }
      return value;
    },
    subscribe: (listener) => cache.subscribe(names, listener),
  };
}
