import { AsyncLocalStorage } from 'node:async_hooks';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../../../utils/messages/sender.ts';

/** What ends: the background's worker, with nothing but its own memory; or the browser, with all that is not on disk. */
export type Victim = 'worker' | 'browser';
/** `before`: the operation takes no effect. `after`: it does, and nobody learns of it. */
export type Moment = 'before' | 'after';

/** How much had changed outside of the worker when an operation was about to begin, and when it had ended. */
export type Changes = Record<Moment, number>;

export interface Crash {
  /** Which of the operations, from 1. */
  at: number;
  moment: Moment;
  victim: Victim;
  /** Once more, so many operations later. */
  again?: number;
}

/** One life of the background's worker. Whatever runs on behalf of it, however late, carries it along. */
interface Worker {
  dead: boolean;
  /** Operations and cryptography at work. */
  busy: number;
  listeners: Ear[];
  died: Promise<void>;
  kill(): void;
}

type Ear = (message: unknown, sender: Sender, respond: (answer?: unknown) => void) => unknown;
type Area = Record<string, unknown>;

/** Storage as a scenario finds it. */
export interface Stored {
  session: Area;
  local: Area;
}

/** `unanswered`: the worker died on it; the sender learns that, and nothing else. */
export type Reply = { answer: unknown } | 'unanswered';

const lives = new AsyncLocalStorage<Worker>();
const never = new Promise<never>(() => undefined);

/**
 * The administrator's browser, as far as the background can tell: storage, alarms, messages and the network, each use of them an operation that can be the last. Whoever
 * stands outside of a worker (the test) looks at the same storage, and is not counted.
 */
export class Computer {
  /** Names of the operations since the start of the scenario. */
  readonly operations: string[] = [];
  /** For each of them. Crashes with the same count leave the same behind: between them the worker has only read. */
  readonly changes: Changes[] = [];
  changed = 0;
  crash: Crash | null = null;
  /** The operations that were their workers' last. */
  readonly crashedAt: string[] = [];
  /** The browser was killed and not started again. */
  closed = false;
  /** After every write. */
  onWrite: (stored: Stored) => void = () => undefined;
  /** Storage after the last write. */
  last: Stored = { session: {}, local: {} };
  #worker: Worker | null = null;
  readonly #background: () => void;

  /** @param background runs the background's script once more */
  constructor(background: () => void) {
    this.#background = background;
    current = this;
  }

  /** As it stood before the scenario: no worker runs. */
  async restore({ session, local }: Stored): Promise<void> {
    this.#end();
    this.closed = false;
    fakeBrowser.alarms.resetState();
    for (const area of ['session', 'local'] as const) fakeBrowser.storage[area].resetState();
    await fakeBrowser.storage.session.set(session);
    await fakeBrowser.storage.local.set(local);
    this.last = await this.stored();
  }

  async stored(): Promise<Stored> {
    const [session, local] = await lives.exit(() =>
      Promise.all([fakeBrowser.storage.session.get(), fakeBrowser.storage.local.get()]),
    );
    return { session, local };
  }

  /** From now on operations are counted, and the one that is named is the last of its worker. */
  countOperations(crash: Crash | null): void {
    this.operations.length = 0;
    this.changes.length = 0;
    this.changed = 0;
    this.crashedAt.length = 0;
    this.crash = crash;
  }

  /** Delivers a message as the browser does: a worker is started for it if none runs. */
  async send(type: string, data: object, sender: Sender): Promise<Reply> {
    const worker = this.#running();
    // Whoever asks waits for an answer from now on.
    this.changed += 1;
    const reply = new Promise<Reply>((answered) => {
      const deliver = () =>
        new Promise<void>((delivered) => {
          for (const ear of worker.listeners)
            ear({ type, data }, sender, (answer) => {
              void operation(`answer to ${type}`, async () => answered({ answer }));
            });
          delivered();
        });
      void lives.run(worker, () => operation(`message ${type}`, deliver));
    });
    return Promise.race([reply, worker.died.then((): Reply => 'unanswered')]);
  }

  /** Half a minute passes: the alarm of a submission under way wakes the worker. @returns whether there is one */
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

  /** The browser is opened again: the worker starts with it. */
  start(): void {
    this.closed = false;
    this.#running();
  }

  /** Nothing is left to do for the worker, or it died. */
  async waitUntilIdle(): Promise<void> {
    const worker = this.#worker;
    let quiet = 0;
    while (worker && !worker.dead && quiet < 3) {
      const before = this.operations.length;
      await new Promise((next) => setImmediate(next));
      quiet = worker.busy === 0 && before === this.operations.length ? quiet + 1 : 0;
    }
  }

  get run(): boolean {
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
    if (this.crash?.victim === 'browser') this.close();
    else this.#end();
  }

  /** The browser is gone, and all that is not on disk. */
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

function newWorker(): Worker {
  let end: () => void = () => undefined;
  const died = new Promise<void>((done) => {
    end = done;
  });
  const worker: Worker = {
    dead: false,
    busy: 0,
    listeners: [],
    died,
    kill() {
      worker.dead = true;
      end();
    },
  };
  return worker;
}

/** Operations that change nothing outside of the worker. */
const reads = /^(?:(?:session|local|managed)\.get |tabs\.query$)/;

/** Something that the worker asks the browser for. A dead worker gets nothing done and hears of nothing. */
export async function operation<T>(name: string, effect: () => T | Promise<T>): Promise<T> {
  const worker = lives.getStore();
  if (!worker) return effect();
  if (worker.dead) return never;
  const last = current.counted(name);
  const changes = current.changes.at(-1);
  if (last && current.crash?.moment === 'before') {
    current.strike();
    return never;
  }
  const changing = reads.test(name) ? 0 : 1;
  worker.busy += 1;
  // Begun is not ended: others go on meanwhile.
  current.changed += changing;
  try {
    const result = await effect();
    if (worker.dead) return await never;
    current.changed += changing;
    if (changes) changes.after = current.changed;
    if (last) {
      current.strike();
      return await never;
    }
    return result;
  } finally {
    worker.busy -= 1;
  }
}

/** Makes the browser's functions operations, for as long as this file's tests run. */
export function countOperations(): void {
  const { storage, alarms, tabs, runtime } = fakeBrowser;
  for (const area of ['session', 'local', 'managed'] as const) {
    const { get, set, remove } = storage[area];
    const key = (keys: unknown) =>
      typeof keys === 'object' && keys !== null ? Object.keys(keys).join() : String(keys ?? 'all');
    const wrote = async (write: Promise<unknown>) => {
      await write;
      current.last = await current.stored();
      current.onWrite(current.last);
    };
    Object.assign(storage[area], {
      // As the browser: what is given out and what is kept are not the same objects.
      get: (keys: never) =>
        operation(`${area}.get ${[keys].flat().join()}`, async () =>
          structuredClone(await get(keys)),
        ),
      set: (items: never) =>
        operation(`${area}.set ${key(items)}`, () => wrote(set(items) as never)),
      remove: (keys: never) =>
        operation(`${area}.remove ${[keys].flat().join()}`, () => wrote(remove(keys) as never)),
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
  const ears = {
    addListener: (ear: Ear) => lives.getStore()?.listeners.push(ear),
    removeListener: () => undefined,
    hasListener: () => true,
  };
  const sidePanel = {
    setPanelBehavior: () => operation('sidePanel.setPanelBehavior', () => undefined),
  };
  Object.assign(fakeBrowser, { sidePanel, sidebarAction: undefined });
  Object.assign(runtime, {
    onMessage: ears,
    onMessageExternal: { ...ears, addListener: () => undefined },
  });

  // No operation: it changes nothing outside of the worker. It keeps the worker busy.
  for (const name of [
    'encrypt',
    'decrypt',
    'sign',
    'digest',
    'deriveBits',
    'deriveKey',
    'importKey',
    'generateKey',
    'wrapKey',
    'unwrapKey',
  ] as const) {
    const real = crypto.subtle[name].bind(crypto.subtle) as (
      ...given: unknown[]
    ) => Promise<unknown>;
    vi.spyOn(crypto.subtle, name as 'encrypt').mockImplementation((async (...given: unknown[]) => {
      const worker = lives.getStore();
      if (!worker) return real(...given);
      worker.busy += 1;
      try {
        return await real(...cheaper(name, given));
      } finally {
        worker.busy -= 1;
      }
    }) as never);
  }
}

/** A passphrase's rounds take their time, and no crash cares how many there are. */
function cheaper(name: string, given: unknown[]): unknown[] {
  const [algorithm, ...rest] = given as [{ name?: string } | undefined, ...unknown[]];
  const slow = name === 'deriveBits' && algorithm?.name === 'PBKDF2';
  return slow ? [{ ...algorithm, iterations: 1 }, ...rest] : given;
}
