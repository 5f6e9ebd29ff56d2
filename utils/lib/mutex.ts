/** Runs one piece of asynchronous work after another, in the order of the calls. */
export type Mutex = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Creates a mutex. Work that fails rejects for its own caller only; the next piece runs either way.
 * Never wait for a mutex within its own work: the two would wait for each other for ever.
 */
export function createMutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
