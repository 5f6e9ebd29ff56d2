import { browser } from 'wxt/browser';

/** A value that changes by itself, in the form that React's `useSyncExternalStore` takes. */
export interface ExternalStore<T> {
  /**
   * The same reference as long as the value is unchanged. Undefined until it is known.
   * @throws the error of the read
   */
  getSnapshot(): T | undefined;
  /** Calls back after every change of the snapshot. Returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void;
}

/** Compares by content: values from browser messages are new objects every time. */
export const isSameValue = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/**
 * Caches a value of a browser API: read once, read again after each change event, dropped without
 * subscribers. So is the error of a read: whoever subscribes next reads anew.
 */
export class BrowserValue<T> implements ExternalStore<T> {
  readonly #read: () => Promise<T>;
  readonly #watch: (onChange: () => void) => () => void;
  readonly #listeners = new Set<() => void>();
  #stopWatching: (() => void) | undefined;
  #latestRead = 0;
  #value: T | undefined;
  #failure: { error: unknown } | undefined;

  /**
   * @param watch calls back when the value may have changed, and returns a function that stops it
   */
  constructor(read: () => Promise<T>, watch: (onChange: () => void) => () => void) {
    this.#read = read;
    this.#watch = watch;
  }

  /** Starts the first read before anything subscribes. */
  prefetch(): void {
    if (this.#stopWatching) return;
    // Watch before the read. Otherwise a change in between would be lost.
    this.#stopWatching = this.#watch(() => void this.#refresh());
    void this.#refresh();
  }

  readonly getSnapshot = (): T | undefined => {
    if (this.#failure) throw this.#failure.error;
    return this.#value;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.prefetch();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#drop();
    };
  };

  #drop(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#latestRead += 1;
    this.#value = undefined;
    this.#failure = undefined;
  }

  async #refresh(): Promise<void> {
    const id = ++this.#latestRead;
    const read = await this.#readNow();
    // A slow earlier read must not overwrite a later one.
    if (id !== this.#latestRead) return;
    if ('error' in read) {
      this.#failure = read;
      // Nobody would be told, so the first subscriber reads again.
      if (this.#listeners.size === 0) this.#drop();
    } else if (this.#failure || !isSameValue(read.value, this.#value)) {
      this.#failure = undefined;
      this.#value = read.value;
    } else return;
    for (const listener of [...this.#listeners]) listener();
  }

  async #readNow(): Promise<{ value: T } | { error: unknown }> {
    try {
      return { value: await this.#read() };
    } catch (error) {
      return { error };
    }
  }
}

/**
 * Reads all managed storage of the extension. Firefox rejects where no policy names the extension,
 * which means an empty policy. After any other rejection the policy is unknown, not empty: what an
 * organisation forbids must not be allowed because it could not be read.
 */
export const readManagedStorage = (): Promise<unknown> =>
  browser.storage.managed.get(null).catch((error: unknown) => {
    if (error instanceof Error && /manifest not found/i.test(error.message)) return {};
    throw error;
  });

export const managedStorage = new BrowserValue(readManagedStorage, (onChange) => {
  const listener = (_: unknown, area: string) => {
    if (area === 'managed') onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
});
