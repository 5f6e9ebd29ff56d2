import type { Watched } from './external-store.ts';
import { watchedAreas } from './storage-cache.ts';
import type { StoredItem } from './stored-item.ts';

const made = new WeakMap<object, Watched<unknown>>();

/** An item as a page draws it. `current` throws `KeptByNewerVersion` where a later version has left it. */
export function watchedItem<T>(item: StoredItem<T>): Watched<T> {
  const known = made.get(item);
  if (known) return known as Watched<T>;
  const watched = watchedOf(item);
  made.set(item, watched);
  return watched;
}

function watchedOf<T>({ key, names, from }: StoredItem<T>): Watched<T> {
  const area = watchedAreas[key.startsWith('session:') ? 'session' : 'local'];
  let lying: readonly unknown[] = [];
  let value: T | undefined;
  return {
    current() {
      const stored = area.stored(names);
      if (!stored) return undefined;
      const now = names.map((name) => stored[name]);
      if (value === undefined || now.some((part, index) => part !== lying[index])) {
        value = from(stored);
        lying = now;
      }
      return value;
    },
    watch: (changed) => area.watch(names, changed),
  };
}
