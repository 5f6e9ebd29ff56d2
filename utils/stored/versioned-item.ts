import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';

/** A later version of the extension has left an item in a form of its own. Nothing is written over it: it may be all there is of somebody's set-up. */
export class KeptByNewerVersion extends Error {
  override readonly name = 'KeptByNewerVersion';
  /** Of the item. */
  readonly key: string;

  constructor(key: string) {
    super(`${key} was left by a later version.`);
    this.key = key;
  }
}

/** An item on disk. Reading and writing reject with `KeptByNewerVersion` where a later version has left it; removing does not. */
export interface VersionedItem<T> {
  readonly key: `local:${string}`;
  readonly fallback: T;
  readonly version: number;
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
  /** Calls back with every change. @returns stops watching */
  watch(changed: (value: T) => void): () => void;
}

interface Options<T> {
  fallback: T;
  version: number;
  /** By the version they lead to; each makes the form of the version before into its own. */
  migrations?: Record<number, (older: never) => unknown>;
  /**
   * What of a value can be worked with. What lies on disk can be damaged, or have been written by whoever has the disk: nothing is believed that is not what it should be. The very
   * same value where all of it is.
   */
  sound: (raw: unknown) => T;
}

/**
 * An item of `storage.local` with a version beside it, under `<key>$` as wxt's own items have it. An older form is made into today's in passing, and lies on disk in today's
 * with the next change: reading never writes, because more than the background reads.
 */
export function versionedItem<T>(
  key: `local:${string}`,
  { fallback, version, migrations = {}, sound }: Options<T>,
): VersionedItem<T> {
  const name = key.slice('local:'.length);
  const meta = `${name}$`;
  const believed = (raw: unknown): T => (raw === undefined || raw === null ? fallback : sound(raw));

  async function getValue(): Promise<T> {
    const stored = await browser.storage.local.get([name, meta]);
    const from = versionIn(stored[meta]);
    if (from > version) throw new KeptByNewerVersion(key);
    return believed(migrated(stored[name], from));
  }

  function migrated(value: unknown, from: number): unknown {
    try {
      let form = value;
      for (let to = from + 1; to <= version; to += 1) {
        if (form !== undefined && form !== null) form = migrations[to]?.(form as never) ?? form;
      }
      return form;
    } catch {
      // Damaged: no version wrote it.
      return undefined;
    }
  }

  return {
    key,
    fallback,
    version,
    getValue,
    async setValue(value) {
      await getValue();
      if (value === null || value === undefined) await browser.storage.local.remove([name, meta]);
      else await browser.storage.local.set({ [name]: value, [meta]: { v: version } });
    },
    async removeValue() {
      await browser.storage.local.remove([name, meta]);
    },
    watch: (changed) => storage.watch<unknown>(key, (value) => changed(believed(value))),
  };
}

/** The first version left no mark. */
function versionIn(meta: unknown): number {
  const v = typeof meta === 'object' && meta !== null && 'v' in meta ? meta.v : undefined;
  return typeof v === 'number' && Number.isInteger(v) && v > 0 ? v : 1;
}
