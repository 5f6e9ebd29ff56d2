import { useEffect, useState } from 'react';

interface WatchedItem<T> {
  getValue(): Promise<T>;
  watch(changed: (value: T) => void): () => void;
}

/** The value of a storage item and its changes; undefined until it has been read. An unreadable item goes to the error boundary. */
export function useStorageItem<T>(item: WatchedItem<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let watching = true;
    const take = (next: T) => watching && setValue(() => next);
    const unwatch = item.watch(take);
    item.getValue().then(take, (error: unknown) =>
      setValue(() => {
        throw error;
      }),
    );
    return () => {
      watching = false;
      unwatch();
    };
  }, [item]);
  return value;
}
