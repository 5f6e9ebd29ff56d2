import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../../../utils/messages/sender.ts';
import { disk as theDisk } from '../../fixtures/disk.ts';
import type { Changes, Crash, Stored } from './crash.ts';
import { type Counted, countOn, operation } from './operations.ts';
import { lives, newWorker, type Worker } from './worker.ts';

/** `unanswered`: the worker died during the message, which is all that the sender learns. */
export type Reply = { answer: unknown } | 'unanswered';

/**
 * The administrator's browser as the background sees it: storage, alarms, messages and the network.
 * Each use is an operation that can be the last one. The test itself uses the same storage without
 * being counted.
 */
export class Computer implements Counted {
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
    countOn(this);
  }

  /** Restores the state before the scenario, without a running worker. */
  async restore({ session, disk }: Stored): Promise<void> {
    this.#end();
    this.closed = false;
    fakeBrowser.alarms.resetState();
    for (const area of ['session', 'local'] as const) fakeBrowser.storage[area].resetState();
    await fakeBrowser.storage.session.set(session);
    // The stand-in for IndexedDB keeps every connection and transaction that it ever had, and with
    // them all variables of the dead workers.
    vi.stubGlobal('indexedDB', new IDBFactory());
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
    // All of them: a listener that stays keeps its dead worker with all variables.
    for (const api of Object.values(fakeBrowser)) removeListeners(api);
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

/** Removes the listeners of an API's events, and of the events of its parts. */
function removeListeners(api: unknown): void {
  if (typeof api !== 'object' || api === null) return;
  const { removeAllListeners } = api as { removeAllListeners?: () => void };
  if (removeAllListeners) removeAllListeners();
  else for (const part of Object.values(api)) removeListeners(part);
}
