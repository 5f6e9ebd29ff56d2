import { browser } from 'wxt/browser';
import { isSameValue } from './browser-value.ts';
import { readEntries, watchEntries } from './database.ts';

type Stored = Readonly<Record<string, unknown>>;

/** The cached value of one storage key. */
interface Entry {
  listeners: Set<() => void>;
  read: boolean;
  value?: unknown;
  failure?: { error: unknown } | undefined;
}

/** Where entries are stored. */
interface Area {
  /** Reads all entries in one request. */
  read(names: string[]): Promise<Stored>;
  /** Calls back after every change. Returns a function that stops it. */
  watch(listener: (changes: Stored) => void): () => void;
}

/**
 * Caches the keys of a storage area that a page subscribes to, and drops them without subscribers.
 * Batches reads into as few requests as possible: each takes milliseconds, and requests queue.
 */
class StorageCache {
  readonly #area: Area;
  #stopWatching: (() => void) | undefined;
  readonly #entries = new Map<string, Entry>();
  /** Entries of the next request. */
  #scheduled: Map<string, Entry> | undefined;

  constructor(area: Area) {
    this.#area = area;
  }

  /** Reads keys at once, before anything subscribes to them. */
  prefetch(names: readonly string[]): void {
    void this.#fetch(new Map(names.map((name) => [name, this.#entry(name)])));
  }

  /**
   * The values under all names, or undefined until each has been read.
   * @throws the error of a failed read
   */
  get(names: readonly string[]): Stored | undefined {
    const entries = names.map((name) => this.#entries.get(name));
    for (const entry of entries) if (entry?.failure) throw entry.failure.error;
    if (!entries.every((entry) => entry?.read)) return undefined;
    return Object.fromEntries(names.map((name, index) => [name, entries[index]?.value]));
  }

  /** Calls back after every change under the names. Returns a function that unsubscribes. */
  subscribe(names: readonly string[], listener: () => void): () => void {
    for (const name of names) {
      if (!this.#entries.has(name)) this.#scheduleFetch(name);
      this.#entry(name).listeners.add(listener);
    }
    return () => {
      for (const name of names) {
        const listeners = this.#entries.get(name)?.listeners;
        listeners?.delete(listener);
        if (listeners?.size === 0) this.#evict(name);
      }
    };
  }

  #evict(name: string): void {
    this.#entries.delete(name);
    if (this.#entries.size > 0) return;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  #entry(name: string): Entry {
    const known = this.#entries.get(name);
    if (known) return known;
    // Listen before the read. Otherwise a change in between would be lost.
    this.#stopWatching ??= this.#area.watch(this.#onChanged);
    const entry: Entry = { listeners: new Set(), read: false };
    this.#entries.set(name, entry);
    return entry;
  }

  /** Adds the key to one request for everything scheduled in the same task. */
  #scheduleFetch(name: string): void {
    if (!this.#scheduled) {
      const scheduled = new Map<string, Entry>();
      this.#scheduled = scheduled;
      queueMicrotask(() => {
        this.#scheduled = undefined;
        void this.#fetch(scheduled);
      });
    }
    this.#scheduled.set(name, this.#entry(name));
  }

  async #fetch(requested: ReadonlyMap<string, Entry>): Promise<void> {
    let stored: Stored = {};
    let failure: { error: unknown } | undefined;
    try {
      stored = await this.#area.read([...requested.keys()]);
    } catch (error) {
      failure = { error };
    }
    const changed: Entry[] = [];
    for (const [name, entry] of requested) {
      // A change event that arrived during the request is newer than its response.
      if (entry.read) continue;
      entry.read = failure === undefined;
      entry.value = stored[name];
      entry.failure = failure;
      changed.push(entry);
      // Without subscribers the failure is dropped, so the first one reads again.
      if (failure && entry.listeners.size === 0 && this.#entries.get(name) === entry)
        this.#evict(name);
    }
    notify(changed);
  }

  readonly #onChanged = (changes: Stored): void => {
    const changed: Entry[] = [];
    for (const [name, newValue] of Object.entries(changes)) {
      const entry = this.#entries.get(name);
      // Firefox reports every write, including those that change nothing.
      if (!entry || (entry.read && isSameValue(entry.value, newValue))) continue;
      entry.read = true;
      entry.value = newValue;
      entry.failure = undefined;
      changed.push(entry);
    }
    notify(changed);
  };
}

function notify(entries: readonly Entry[]): void {
  for (const listener of new Set(entries.flatMap(({ listeners }) => [...listeners]))) listener();
}

const sessionArea: Area = {
  read: (names) => browser.storage.session.get(names),
  watch(listener) {
    const onChanged = (changes: Readonly<Record<string, { newValue?: unknown }>>) =>
      listener(
        Object.fromEntries(Object.entries(changes).map(([name, { newValue }]) => [name, newValue])),
      );
    browser.storage.session.onChanged.addListener(onChanged);
    return () => browser.storage.session.onChanged.removeListener(onChanged);
  },
};

export const storageCaches = {
  disk: new StorageCache({ read: readEntries, watch: watchEntries }),
  session: new StorageCache(sessionArea),
};
