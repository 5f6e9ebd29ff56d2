import { browser } from 'wxt/browser';

/** A typed value in storage. Nothing is read before the first `getValue`. */
export interface StoredItem<T> {
  readonly key: `${'local' | 'session'}:${string}`;
  readonly fallback: T;
  /** Keys of its storage area that hold the value. */
  readonly names: readonly string[];
  /** Parses the value from the entries under `names`. */
  parse(stored: Readonly<Record<string, unknown>>): T;
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
}

/**
 * Creates an item of `storage.session`, which is in memory only and holds only what this version
 * of the extension wrote. WXT's own items start reading when they are defined, so every page of the
 * extension would receive every item, including those with secrets.
 */
export function sessionItem<T>(
  key: `session:${string}`,
  { fallback }: { fallback: T },
): StoredItem<T> {
  const name = key.slice('session:'.length);
  const parse = (stored: Readonly<Record<string, unknown>>): T => (stored[name] ?? fallback) as T;
  return {
    key,
    fallback,
    names: [name],
    parse,
    getValue: async () => parse(await browser.storage.session.get(name)),
    async setValue(value) {
      if (value === null || value === undefined) await browser.storage.session.remove(name);
      else await browser.storage.session.set({ [name]: value });
    },
    async removeValue() {
      await browser.storage.session.remove(name);
    },
  };
}
