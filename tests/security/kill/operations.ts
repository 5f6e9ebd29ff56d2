import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Changes, Crash, Stored } from './crash.ts';
import { trackCryptography } from './cryptography.ts';
import { type Listener, lives } from './worker.ts';

/** The computer whose operations are counted. */
export interface Counted {
  readonly crash: Crash | null;
  /** Nothing that is not on disk is there any more. */
  readonly closed: boolean;
  /** Changes per operation. */
  readonly changes: Changes[];
  changed: number;
  last: Stored;
  onWrite: (stored: Stored) => void;
  counted(name: string): boolean;
  strike(): void;
  stored(): Promise<Stored>;
  reload(): void;
}

let current: Counted;

export function countOn(computer: Counted): void {
  current = computer;
}

/** A new one each time: a shared promise would keep every dead worker that waits for it. */
const never = () => new Promise<never>(() => undefined);

/** Operations that change nothing outside of the worker. */
const reads = /^(?:(?:session|local|sync|managed)\.get |disk (?:open|read)|tabs\.query$)/;

/** A request of the worker to the browser. A dead worker has no effect and gets no result. */
export async function operation<T>(name: string, effect: () => T | Promise<T>): Promise<T> {
  const worker = lives.getStore();
  if (!worker) return effect();
  if (worker.dead) return never();
  const last = current.counted(name);
  const changes = current.changes.at(-1);
  const ends = current.crash?.victim !== 'update';
  if (last && current.crash?.moment === 'before') {
    current.strike();
    if (ends) return never();
  }
  const changing = reads.test(name) ? 0 : 1;
  worker.busy += 1;
  // An operation that started has not ended; others continue meanwhile.
  current.changed += changing;
  try {
    // An operation that fails ends as well.
    const outcome = await (async () => effect())().then(
      (value) => ({ value }),
      (problem: unknown) => ({ problem }),
    );
    if (worker.dead) return await never();
    current.changed += changing;
    if (changes) changes.after = current.changed;
    if (last && current.crash?.moment === 'after') {
      current.strike();
      if (ends) return await never();
    }
    if ('problem' in outcome) throw outcome.problem;
    return outcome.value;
  } finally {
    worker.busy -= 1;
  }
}

/** Turns the browser's functions into operations for the duration of the file's tests. */
export function countOperations(): void {
  const { storage, alarms, tabs, runtime } = fakeBrowser;
  for (const area of ['session', 'local', 'sync', 'managed'] as const) {
    const { get, set, remove, clear } = storage[area];
    const key = (keys: unknown) =>
      typeof keys === 'object' && keys !== null ? Object.keys(keys).join() : String(keys ?? 'all');
    const wrote = async (write: Promise<unknown>) => {
      await write;
      await noteWrite();
    };
    Object.assign(storage[area], {
      // As in the browser, returned and stored objects are different copies.
      get: (keys: never) =>
        operation(`${area}.get ${[keys].flat().join()}`, async () =>
          structuredClone(await get(keys)),
        ),
      set: (items: never) =>
        operation(`${area}.set ${key(items)}`, () => wrote(set(items) as never)),
      remove: (keys: never) =>
        operation(`${area}.remove ${[keys].flat().join()}`, () => wrote(remove(keys) as never)),
      clear: () => operation(`${area}.clear`, () => wrote(clear()) as never),
      setAccessLevel: () => operation(`${area}.setAccessLevel`, () => undefined),
    });
  }
  const { create, clear } = alarms;
  Object.assign(alarms, {
    create: (name: never, info: never) =>
      operation(`alarms.create ${name}`, () => create(name, info)),
    clear: (name: never) => operation(`alarms.clear ${name}`, () => clear(name)),
  });
  const { query } = tabs;
  Object.assign(tabs, {
    query: (what: never) => operation('tabs.query', () => query(what)),
    sendMessage: (id: number, { type }: { type: string }) =>
      operation(`tabs.sendMessage ${type}`, async () => (id === 0 ? undefined : { heard: true })),
  });
  const listeners = {
    addListener: (listener: Listener) => lives.getStore()?.listeners.push(listener),
    removeListener: () => undefined,
    hasListener: () => true,
  };
  const sidePanel = {
    setPanelBehavior: () => operation('sidePanel.setPanelBehavior', () => undefined),
  };
  Object.assign(fakeBrowser, { sidePanel, sidebarAction: undefined });
  Object.assign(runtime, {
    onMessage: listeners,
    reload: () =>
      operation('runtime.reload', async () => {
        // What the extension had just then, and not at its last noted write.
        current.last = await current.stored();
        current.reload();
      }),
    onMessageExternal: { ...listeners, addListener: () => undefined },
  });
  countTransactions();
  // No page of the extension is open: the administrator reads what is stored.
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      postMessage() {}
    },
  );
  trackCryptography();
}

/**
 * Turns opening the database and each transaction into an operation. A transaction that its worker
 * does not live to see begin has no effect; one that it does not live to see end has all of it.
 */
function countTransactions(): void {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (this: IDBFactory, ...asked) {
    const request = open.apply(this, asked);
    if (lives.getStore())
      void operation('disk open', () => firstOf(request, ['success', 'error', 'blocked']));
    return request;
  };
  const { transaction: begin } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...how) {
    const transaction = begin.apply(this, how);
    const worker = lives.getStore();
    if (!worker || worker.dead || (how[1] as string) === 'versionchange') return transaction;
    const over = firstOf(transaction, ['complete', 'abort']);
    const writes = how[1] === 'readwrite';
    void operation(writes ? 'disk write' : 'disk read', () => over);
    if (writes) transaction.addEventListener('complete', () => void noteWrite());
    return transaction;
  };
  endWithTheWorker();
}

/** A dead worker writes nothing more, whatever it still learns. */
function endWithTheWorker(): void {
  const isDead = () => lives.getStore()?.dead === true;
  const { put, delete: remove } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
    return isDead() ? (this.count() as never) : put.apply(this, given);
  };
  IDBObjectStore.prototype.delete = function (this: IDBObjectStore, ...given) {
    return isDead() ? (this.count() as never) : remove.apply(this, given);
  };
}

const firstOf = (target: EventTarget, events: readonly string[]) =>
  new Promise<void>((happened) => {
    for (const event of events) target.addEventListener(event, () => happened());
  });

/** What lies in memory cannot change before this is over: only the worker writes there. */
async function noteWrite(): Promise<void> {
  const stored = await current.stored();
  // What a closed browser has forgotten is not what its panel showed last.
  if (current.closed) return;
  current.last = stored;
  current.onWrite(stored);
}
