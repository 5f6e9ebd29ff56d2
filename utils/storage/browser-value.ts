import { browser } from 'wxt/browser';

/** Something that a page draws and that changes by itself. */
export interface ExternalStore<T> {
  /** The very same value as long as it did not change; undefined until it is known. @throws what asking for it ran into */
  getSnapshot(): T | undefined;
  /** Calls back whenever `current` may be another. @returns stops watching */
  subscribe(changed: () => void): () => void;
}

/** Of what comes by messages from the browser: such objects are new each time. */
export const isSameValue = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** What the browser tells when it is asked: asked for once, and again with every sign that the answer may be another. Forgotten when nobody watches it any more. */
export class BrowserValue<T> implements ExternalStore<T> {
  readonly #ask: () => Promise<T>;
  readonly #listen: (sign: () => void) => () => void;
  readonly #watchers = new Set<() => void>();
  #stop: (() => void) | undefined;
  #turn = 0;
  #answer: T | undefined;

  /** @param listen calls back with every such sign. @returns stops listening */
  constructor(ask: () => Promise<T>, listen: (sign: () => void) => () => void) {
    this.#ask = ask;
    this.#listen = listen;
  }

  /** Asks before anybody watches. */
  begin(): void {
    if (this.#stop) return;
    // Whoever listened only after the answer would miss what changed in between.
    this.#stop = this.#listen(() => void this.#look());
    void this.#look();
  }

  readonly getSnapshot = (): T | undefined => this.#answer;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    this.begin();
    return () => {
      this.#watchers.delete(changed);
      if (this.#watchers.size > 0) return;
      this.#stop?.();
      this.#stop = undefined;
      this.#turn += 1;
      this.#answer = undefined;
    };
  };

  async #look(): Promise<void> {
    const turn = ++this.#turn;
    const answer = await this.#ask();
    // A slower answer to an older question must not win.
    if (turn !== this.#turn || isSameValue(answer, this.#answer)) return;
    this.#answer = answer;
    for (const changed of [...this.#watchers]) changed();
  }
}

/** All that the organisation has laid down for the extension. Firefox has no managed storage where no policy names the extension; that is nothing, too. */
export const readManagedStorage = (): Promise<unknown> =>
  browser.storage.managed.get(null).catch(() => ({}));

export const managedStorage = new BrowserValue(readManagedStorage, (sign) => {
  const changed = (_: unknown, area: string) => {
    if (area === 'managed') sign();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
});
