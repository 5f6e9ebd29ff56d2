import { browser } from 'wxt/browser';
import { isSameValue } from './browser-value.ts';

type Stored = Readonly<Record<string, unknown>>;

/** What lies under a name. */
interface Entry {
  watchers: Set<() => void>;
  read: boolean;
  value?: unknown;
  failure?: { error: unknown } | undefined;
}

/**
 * What a page draws of an area of the browser's storage, in memory and up to date. It is read in as few requests as can be: each takes some milliseconds, and they queue up behind one
 * another. Only what somebody watches is read, and it is forgotten when nobody does any more.
 */
class WatchedArea {
  readonly #area: 'local' | 'session';
  readonly #entries = new Map<string, Entry>();
  /** Those that the next request asks for. */
  #next: Map<string, Entry> | undefined;

  constructor(area: 'local' | 'session') {
    this.#area = area;
  }

  /** Asks for what will be watched soon, at once. */
  begin(names: readonly string[]): void {
    void this.#ask(new Map(names.map((name) => [name, this.#entry(name)])));
  }

  /** Undefined until all of it is known. @throws what reading it ran into */
  stored(names: readonly string[]): Stored | undefined {
    const entries = names.map((name) => this.#entries.get(name));
    for (const entry of entries) if (entry?.failure) throw entry.failure.error;
    if (!entries.every((entry) => entry?.read)) return undefined;
    return Object.fromEntries(names.map((name, index) => [name, entries[index]?.value]));
  }

  /** @returns stops watching */
  watch(names: readonly string[], changed: () => void): () => void {
    for (const name of names) {
      if (!this.#entries.has(name)) this.#askSoon(name);
      this.#entry(name).watchers.add(changed);
    }
    return () => {
      for (const name of names) {
        const watchers = this.#entries.get(name)?.watchers;
        watchers?.delete(changed);
        if (watchers?.size === 0) this.#forget(name);
      }
    };
  }

  #forget(name: string): void {
    this.#entries.delete(name);
    if (this.#entries.size === 0) browser.storage[this.#area].onChanged.removeListener(this.#take);
  }

  #entry(name: string): Entry {
    const known = this.#entries.get(name);
    if (known) return known;
    // Listened to before it is read: whoever does so after would miss what changed in between.
    if (this.#entries.size === 0) browser.storage[this.#area].onChanged.addListener(this.#take);
    const entry: Entry = { watchers: new Set(), read: false };
    this.#entries.set(name, entry);
    return entry;
  }

  /** With all that is asked for in the same turn. */
  #askSoon(name: string): void {
    if (!this.#next) {
      const asked = new Map<string, Entry>();
      this.#next = asked;
      queueMicrotask(() => {
        this.#next = undefined;
        void this.#ask(asked);
      });
    }
    this.#next.set(name, this.#entry(name));
  }

  async #ask(asked: ReadonlyMap<string, Entry>): Promise<void> {
    let stored: Stored = {};
    let failure: { error: unknown } | undefined;
    try {
      stored = await browser.storage[this.#area].get([...asked.keys()]);
    } catch (error) {
      failure = { error };
    }
    const changed: Entry[] = [];
    for (const [name, entry] of asked) {
      // A change that came meanwhile is newer than the answer.
      if (entry.read) continue;
      entry.read = failure === undefined;
      entry.value = stored[name];
      entry.failure = failure;
      changed.push(entry);
      // Whoever watches it first asks once more.
      if (failure && entry.watchers.size === 0 && this.#entries.get(name) === entry)
        this.#forget(name);
    }
    tell(changed);
  }

  readonly #take = (changes: Readonly<Record<string, { newValue?: unknown }>>): void => {
    const changed: Entry[] = [];
    for (const [name, { newValue }] of Object.entries(changes)) {
      const entry = this.#entries.get(name);
      // Firefox tells of every write.
      if (!entry || (entry.read && isSameValue(entry.value, newValue))) continue;
      entry.read = true;
      entry.value = newValue;
      entry.failure = undefined;
      changed.push(entry);
    }
    tell(changed);
  };
}

function tell(entries: readonly Entry[]): void {
  for (const changed of new Set(entries.flatMap(({ watchers }) => [...watchers]))) changed();
}

export const storageCaches = {
  local: new WatchedArea('local'),
  session: new WatchedArea('session'),
};
