/** Runs one asynchronous function after another, in the order of the calls. */
export type Mutex = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Creates a mutex. A failure rejects only for its caller, and the next function runs either way.
 * Never await a mutex within its own work: the two would wait for each other for ever.
 */
export function createMutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

/** Creates a mutex for each key. Work under different keys runs concurrently. */
export function createKeyedMutex(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const mutexes = new Map<string, Mutex>();
  return (key, work) => {
    const mutex = mutexes.get(key) ?? createMutex();
    mutexes.set(key, mutex);
    return mutex(work);
  };
}
