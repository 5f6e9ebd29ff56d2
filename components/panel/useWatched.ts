import { useSyncExternalStore } from 'react';
import type { StoredItem } from '@/utils/stored/stored-item.ts';
import { watchedItem } from '@/utils/watched/item.ts';
import type { Watched } from '@/utils/watched/watched.ts';

/** What is watched, and its changes; undefined until it is known. What it runs into goes to the error boundary. */
export const useWatched = <T>(watched: Watched<T>): T | undefined =>
  useSyncExternalStore(watched.watch, watched.current);

/** The value of a storage item and its changes; undefined until it has been read. An unreadable item goes to the error boundary. */
export const useStorageItem = <T>(item: StoredItem<T>): T | undefined => useWatched(watchedItem(item));
