import { browser } from 'wxt/browser';
import type { StoredItem } from './stored-item.ts';

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
export interface VersionedItem<T> extends StoredItem<T> {
  readonly key: `local:${string}`;
  readonly version: number;
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

  const names = [name, meta];

  function from(stored: Readonly<Record<string, unknown>>): T {
    const left = versionIn(stored[meta]);
    if (left > version) throw new KeptByNewerVersion(key);
    return believed(migrated(stored[name], left));
  }

  function migrated(value: unknown, left: number): unknown {
    try {
      let form = value;
      for (let to = left + 1; to <= version; to += 1) {
        if (form !== undefined && form !== null) form = migrations[to]?.(form as never) ?? form;
      }
      return form;
    } catch {
      // Damaged: no version wrote it.
      return undefined;
    }
  }

  const getValue = async () => from(await browser.storage.local.get(names));

  return {
    key,
    fallback,
    version,
    names,
    from,
    getValue,
    async setValue(value) {
      await getValue();
      if (value === null || value === undefined) await browser.storage.local.remove(names);
      else await browser.storage.local.set({ [name]: value, [meta]: { v: version } });
    },
    async removeValue() {
      await browser.storage.local.remove(names);
    },
  };
}

/** The first version left no mark. */
function versionIn(meta: unknown): number {
  const v = typeof meta === 'object' && meta !== null && 'v' in meta ? meta.v : undefined;
  return typeof v === 'number' && Number.isInteger(v) && v > 0 ? v : 1;
}
