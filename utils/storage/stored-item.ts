import { browser } from 'wxt/browser';

/** Something kept in the browser's storage. Nothing of it is read before somebody asks. */
export interface StoredItem<T> {
  readonly key: `${'local' | 'session'}:${string}`;
  readonly fallback: T;
  /** What it lies under in its area. */
  readonly names: readonly string[];
  /** What it holds, by what lies under its names. */
  from(stored: Readonly<Record<string, unknown>>): T;
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
}

/**
 * An item of `storage.session`, which lives in memory and only ever holds what this version of the extension wrote. WXT's own items are read as soon as they are defined: every page of
 * the extension would get all of them, those with secrets in them too.
 */
export function sessionItem<T>(
  key: `session:${string}`,
  { fallback }: { fallback: T },
): StoredItem<T> {
  const name = key.slice('session:'.length);
  const from = (stored: Readonly<Record<string, unknown>>): T => (stored[name] ?? fallback) as T;
  return {
    key,
    fallback,
    names: [name],
    from,
    getValue: async () => from(await browser.storage.session.get(name)),
    async setValue(value) {
      if (value === null || value === undefined) await browser.storage.session.remove(name);
      else await browser.storage.session.set({ [name]: value });
    },
    async removeValue() {
      await browser.storage.session.remove(name);
    },
  };
}
