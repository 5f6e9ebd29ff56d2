import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';

/*
 * The items on disk, in IndexedDB of the extension's own origin. A content script has the page's
 * IndexedDB instead, so a page that has taken one over reaches no item in any browser. It would
 * reach `storage.local`: Firefox cannot close that to content scripts, nor can Chromium before 140.
 */

export type Entries = Readonly<Record<string, unknown>>;
type Listener = (changes: Entries) => void;

interface Schema extends DBSchema {
  items: { key: string; value: unknown };
}

/** Also the name of the channel that reports changes to the extension's other pages. */
export const databaseName = 'kolleno-connect';

/** Its entry says that everything in `storage.local` has been copied. */
const copiedEntry = '$copied';

let connection: Promise<IDBPDatabase<Schema>> | undefined;

function connect(): Promise<IDBPDatabase<Schema>> {
  const disconnect = () => {
    connection = undefined;
  };
  // Without a version number, a database that a later version of the extension upgraded opens too.
  connection ??= openDB<Schema>(databaseName, undefined, {
    upgrade(database, _, __, { done }) {
      // Where this fails, opening rejects as well.
      done.catch(() => undefined);
      database.createObjectStore('items');
    },
    blocking: (_, __, event) => {
      disconnect();
      (event.target as IDBDatabase).close();
    },
    terminated: disconnect,
  }).catch((error: unknown) => {
    disconnect();
    throw error;
  });
  return connection;
}

let prepare: (() => Promise<void>) | undefined;
let prepared: Promise<void> | undefined;

/**
 * Sets what has to succeed before anything is read or written in this context. After a failure the
 * next read or write starts it again.
 */
export function prepareDatabase(work: () => Promise<void>): void {
  prepare = work;
  prepared = undefined;
}

async function ready(): Promise<void> {
  if (!prepare) return;
  prepared ??= prepare().catch((error: unknown) => {
    prepared = undefined;
    throw error;
  });
  await prepared;
}

async function begin<Mode extends IDBTransactionMode>(mode: Mode, options?: IDBTransactionOptions) {
  try {
    return (await connect()).transaction('items', mode, options);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
    // The connection was closed and has not reported it yet.
    connection = undefined;
    return (await connect()).transaction('items', mode, options);
  }
}

/** Reads the entries under these names in one transaction. An entry that is missing is left out. */
export async function readEntries(names: readonly string[]): Promise<Entries> {
  await ready();
  return readNow(names);
}

async function readNow(names: readonly string[]): Promise<Entries> {
  return inTransaction(await begin('readonly'), async (store) =>
    present(names, await Promise.all(names.map((name) => store.get(name)))),
  );
}

const present = (names: readonly string[], values: readonly unknown[]): Entries =>
  Object.fromEntries(
    names.flatMap((name, index) => (values[index] === undefined ? [] : [[name, values[index]]])),
  );

/**
 * Reads the entries under these names and writes what `change` makes of them, in one transaction. A
 * change to undefined removes the entry. Nothing is written if `change` throws.
 */
export async function changeEntries(
  names: readonly string[],
  change: (stored: Entries) => Entries,
): Promise<void> {
  await ready();
  announce(
    await inTransaction(await begin('readwrite'), async (store) => {
      const changes = change(
        present(names, await Promise.all(names.map((name) => store.get(name)))),
      );
      await Promise.all(
        Object.entries(changes).map(([name, value]) =>
          value === undefined ? store.delete(name) : store.put(value, name),
        ),
      );
      return changes;
    }),
  );
}

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, ['items'], Mode>;

/** Resolves once the work is done. Work that fails leaves nothing behind. */
async function inTransaction<Mode extends IDBTransactionMode, T>(
  transaction: Transaction<Mode>,
  work: (store: Transaction<Mode>['store']) => Promise<T>,
): Promise<T> {
  const { done } = transaction;
  try {
    const result = await work(transaction.store);
    await done;
    return result;
  } catch (error) {
    // Of a failed request the transaction may have been aborted already.
    try {
      transaction.abort();
    } catch {}
    await done.catch(() => undefined);
    throw error;
  }
}

/**
 * Copies entries from elsewhere, once: after that `read` is not called again. An entry that is here
 * already wins.
 * @param read reads the entries to copy; null if they cannot be read at present
 */
export async function copyOnce(read: () => Promise<Entries | null>): Promise<void> {
  if (copiedEntry in (await readNow([copiedEntry]))) return;
  const entries = await read();
  if (!entries) return;
  // The source is cleared after this, so the copy has to be on the disk by then.
  const transaction = await begin('readwrite', { durability: 'strict' });
  const added = await inTransaction(transaction, async (store) => {
    const known = new Set(await store.getAllKeys());
    const missing = Object.entries(entries).filter(([name]) => !known.has(name));
    await Promise.all([
      ...missing.map(([name, value]) => store.put(value, name)),
      store.put({ v: 1 }, copiedEntry),
    ]);
    return missing;
  });
  announce(Object.fromEntries(added));
}

const listeners = new Set<Listener>();
let channel: BroadcastChannel | undefined;

function connectChannel(): BroadcastChannel {
  if (channel) return channel;
  channel = new BroadcastChannel(databaseName);
  channel.onmessage = ({ data }: MessageEvent<Entries>) => notify(data);
  return channel;
}

function announce(changes: Entries): void {
  notify(changes);
  connectChannel().postMessage(changes);
}

function notify(changes: Entries): void {
  for (const listener of [...listeners]) listener(changes);
}

/**
 * Calls back after every change, from whichever page of the extension it came; undefined stands for
 * an entry that was removed. Returns a function that stops it.
 */
export function watchEntries(listener: Listener): () => void {
  connectChannel();
  listeners.add(listener);
  return () => listeners.delete(listener);
}
