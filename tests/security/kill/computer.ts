import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../../../utils/messages/sender.ts';
import { disk as theDisk } from '../../fixtures/disk.ts';
import { trackCryptography } from './cryptography.ts';
import { type Listener, lives, newWorker, type Worker } from './worker.ts';

/**
 * What ends: the background's worker with its own memory, or the browser with everything that is
 * not on disk. `update`: nothing ends, but a new version of the extension is ready; what is not on
 * disk ends when the extension installs it.
 */
export type Victim = 'worker' | 'browser' | 'update';
/**
 * `before`: the operation has no effect. `after`: it has, but the caller never learns the result.
 */
export type Moment = 'before' | 'after';

/**
 * Number of changes outside of the worker when an operation was about to start, and when it had
 * ended.
 */
export type Changes = Record<Moment, number>;

export interface Crash {
  /** Index of the operation, from 1. */
  at: number;
  moment: Moment;
  victim: Victim;
  /** Crashes once more after this many operations. */
  again?: number;
}

type Area = Record<string, unknown>;

/** Storage at the start of a scenario. */
export interface Stored {
  session: Area;
  disk: Area;
}

/** `unanswered`: the worker died during the message, which is all that the sender learns. */
export type Reply = { answer: unknown } | 'unanswered';

const never = new Promise<never>(() => undefined);

/**
 * The administrator's browser as the background sees it: storage, alarms, messages and the network.
 * Each use is an operation that can be the last one. The test itself uses the same storage without
 * being counted.
 */
export class Computer {
  /** Names of the operations since the start of the scenario. */
  readonly operations: string[] = [];
  /**
   * Changes per operation. Crashes with the same count leave the same state: between them the
   * worker only read.
   */
  readonly changes: Changes[] = [];
  changed = 0;
  crash: Crash | null = null;
  /** The last operations of their workers. */
  readonly crashedAt: string[] = [];
  /** How often the extension was started anew by itself. */
  reloads = 0;
  /** The browser was killed and has not been started again. */
  closed = false;
  /** Called after every write. */
  onWrite: (stored: Stored) => void = () => undefined;
  /** Called before the extension starts anew by itself. */
  onReload: (stored: Stored) => void = () => undefined;
  /** Storage after the last write. */
  last: Stored = { session: {}, disk: {} };
  #worker: Worker | null = null;
  readonly #background: () => void;

  /** @param background runs the background's script again */
  constructor(background: () => void) {
    this.#background = background;
    current = this;
  }

  /** Restores the state before the scenario, without a running worker. */
  async restore({ session, disk }: Stored): Promise<void> {
    this.#end();
    this.closed = false;
    fakeBrowser.alarms.resetState();
    for (const area of ['session', 'local'] as const) fakeBrowser.storage[area].resetState();
    await fakeBrowser.storage.session.set(session);
    await theDisk.clear();
    await theDisk.set(disk);
    this.last = await this.stored();
  }

  async stored(): Promise<Stored> {
    const [session, disk] = await lives.exit(() =>
      Promise.all([fakeBrowser.storage.session.get(), theDisk.get()]),
    );
    return { session, disk };
  }

  /** Starts counting operations. The named one is the last of its worker. */
  countOperations(crash: Crash | null): void {
    this.operations.length = 0;
    this.changes.length = 0;
    this.changed = 0;
    this.crashedAt.length = 0;
    this.reloads = 0;
    this.crash = crash;
  }

  /** Delivers a message as the browser does, and starts a worker if none runs. */
  async send(type: string, data: object, sender: Sender): Promise<Reply> {
    const worker = this.#running();
    // The sender waits for an answer from now on.
    this.changed += 1;
    const reply = new Promise<Reply>((answered) => {
      const deliver = () =>
        new Promise<void>((delivered) => {
          for (const listener of worker.listeners)
            listener({ type, data }, sender, (answer) => {
              void operation(`answer to ${type}`, async () => answered({ answer }));
            });
          delivered();
        });
      void lives.run(worker, () => operation(`message ${type}`, deliver));
    });
    return Promise.race([reply, worker.died.then((): Reply => 'unanswered')]);
  }

  /**
   * Advances half a minute: the alarm of a running submission wakes the worker.
   * @returns whether there is one
   */
  async fire(): Promise<boolean> {
    const due = (await fakeBrowser.alarms.getAll()).filter(({ name }) => name === 'handoff');
    if (due.length === 0) return false;
    vi.setSystemTime(Date.now() + 30_000);
    this.changed += 1;
    const worker = this.#running();
    for (const alarm of due)
      void lives.run(worker, () => fakeBrowser.alarms.onAlarm.trigger(alarm));
    await this.waitUntilIdle();
    return true;
  }

  /** Opens the browser again, which starts the worker. */
  start(): void {
    this.closed = false;
    this.#running();
  }

  /** Waits until the worker has nothing left to do or has died. */
  async waitUntilIdle(): Promise<void> {
    const worker = this.#worker;
    let quiet = 0;
    while (worker && !worker.dead && quiet < 3) {
      const before = this.operations.length;
      await new Promise((next) => setImmediate(next));
      quiet = worker.busy === 0 && before === this.operations.length ? quiet + 1 : 0;
    }
  }

  get isRunning(): boolean {
    return this.#worker !== null;
  }

  /** @returns whether the crash is due */
  counted(name: string): boolean {
    this.operations.push(name);
    this.changes.push({ before: this.changed, after: this.changed });
    const { at = 0, again = 0 } = this.crash ?? {};
    const now = this.operations.length;
    return now === at || (again > 0 && this.crashedAt.length > 0 && now === at + again);
  }

  strike(): void {
    this.crashedAt.push(this.operations.at(-1) ?? '');
    if (this.crash?.victim === 'update') this.#offerUpdate();
    else if (this.crash?.victim === 'browser') this.close();
    else this.#end();
  }

  /** Tells the running worker that an update is ready. */
  #offerUpdate(): void {
    const worker = this.#worker;
    if (!worker) return;
    void lives.run(worker, () =>
      fakeBrowser.runtime.onUpdateAvailable.trigger({ version: '9.9.9' }),
    );
  }

  /** `runtime.reload`: the extension starts anew, and `storage.session` is cleared. */
  reload(): void {
    this.reloads += 1;
    this.onReload(this.last);
    this.close();
    this.start();
  }

  /** Closes the browser and drops everything that is not on disk. */
  close(): void {
    this.#end();
    this.closed = true;
    fakeBrowser.storage.session.resetState();
    fakeBrowser.alarms.resetState();
  }

  #end(): void {
    this.#worker?.kill();
    this.#worker = null;
    fakeBrowser.alarms.onAlarm.removeAllListeners();
    fakeBrowser.storage.onChanged.removeAllListeners();
    fakeBrowser.tabs.onUpdated.removeAllListeners();
    fakeBrowser.tabs.onRemoved.removeAllListeners();
    fakeBrowser.runtime.onStartup.removeAllListeners();
    fakeBrowser.runtime.onUpdateAvailable.removeAllListeners();
  }

  /** As in the browser, the message that wakes a worker does not wait for its recovery. */
  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = newWorker();
    this.#worker = worker;
    lives.run(worker, this.#background);
    return worker;
  }
}

let current: Computer;

/** Operations that change nothing outside of the worker. */
const reads = /^(?:(?:session|local|sync|managed)\.get |disk (?:open|read)|tabs\.query$)/;

/** A request of the worker to the browser. A dead worker has no effect and gets no result. */
export async function operation<T>(name: string, effect: () => T | Promise<T>): Promise<T> {
  const worker = lives.getStore();
  if (!worker) return effect();
  if (worker.dead) return never;
  const last = current.counted(name);
  const changes = current.changes.at(-1);
  const ends = current.crash?.victim !== 'update';
  if (last && current.crash?.moment === 'before') {
    current.strike();
    if (ends) return never;
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
    if (worker.dead) return await never;
    current.changed += changing;
    if (changes) changes.after = current.changed;
    if (last && current.crash?.moment === 'after') {
      current.strike();
      if (ends) return await never;
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
      current.last = await current.stored();
      current.onWrite(current.last);
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
    reload: () => operation('runtime.reload', () => current.reload()),
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
  current.last = await current.stored();
  current.onWrite(current.last);
}
