import { changeEntries, readEntries } from './database.ts';
import type { StoredItem } from './stored-item.ts';

/**
 * A later version of the extension wrote the item in a format of its own. The item is not
 * overwritten, because it may be the only record of a set-up.
 */
export class KeptByNewerVersion extends Error {
  override readonly name = 'KeptByNewerVersion';
  /** Key of the item. */
  readonly key: string;

  constructor(key: string) {
    super(`${key} was left by a later version.`);
    this.key = key;
  }
}

/**
 * An item on disk. Reads and writes reject with `KeptByNewerVersion` where a later version wrote
 * it. Removal never does.
 */
export interface VersionedItem<T> extends StoredItem<T> {
  readonly key: `local:${string}`;
  readonly version: number;
}

interface Options<T> {
  fallback: T;
  version: number;
  /** Migrations by target version. Each converts a value of the version before. */
  migrations?: Record<number, (older: never) => unknown>;
  /**
   * Strips everything invalid: the disk is untrusted input. Returns the same reference if nothing
   * was stripped.
   */
  validate: (raw: unknown) => T;
}

/**
 * Creates an item on disk with its version stored under `<name>$`. The key begins with `local:`,
 * which state hooks show: the items were in `storage.local` once.
 * Reads migrate in memory only, because not only the background reads. The next write stores the
 * migrated value.
 */
export function versionedItem<T>(
  key: `local:${string}`,
  { fallback, version, migrations = {}, validate }: Options<T>,
): VersionedItem<T> {
  const name = key.slice('local:'.length);
  const meta = `${name}$`;
  const names = [name, meta];
  const removed = { [name]: undefined, [meta]: undefined };

  function parse(stored: Readonly<Record<string, unknown>>): T {
    const storedVersion = parseVersion(stored[meta]);
    if (storedVersion > version) throw new KeptByNewerVersion(key);
    const value = migrate(stored[name], storedVersion);
    return value === undefined || value === null ? fallback : validate(value);
  }

  function migrate(value: unknown, storedVersion: number): unknown {
    try {
      let migrated = value;
      for (let to = storedVersion + 1; to <= version; to += 1) {
        if (migrated !== undefined && migrated !== null)
          migrated = migrations[to]?.(migrated as never) ?? migrated;
      }
      return migrated;
    } catch {
      // The value is damaged: no version of the extension wrote it.
      return undefined;
    }
  }

  const getValue = async () => parse(await readEntries(names));

  return {
    key,
    fallback,
    version,
    names,
    parse,
    getValue,
    async setValue(value) {
      await changeEntries(names, (stored) => {
        // Throws where a later version wrote the item.
        parse(stored);
        return value === null || value === undefined
          ? removed
          : { [name]: asJson(value), [meta]: { v: version } };
      });
    },
    removeValue: () => changeEntries([], () => removed),
  };
}

/**
 * IndexedDB would also store what JSON has no form for, such as members that are undefined. No
 * validator expects them.
 */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Version 1 stored no version number. */
function parseVersion(meta: unknown): number {
  const v = typeof meta === 'object' && meta !== null && 'v' in meta ? meta.v : undefined;
  return typeof v === 'number' && Number.isInteger(v) && v > 0 ? v : 1;
}
