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
