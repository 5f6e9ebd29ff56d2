import { useSyncExternalStore } from 'react';
import { watchedItem } from '@/utils/storage/cached-item.ts';
import type { Watched } from '@/utils/storage/external-store.ts';
import type { StoredItem } from '@/utils/storage/stored-item.ts';

/** What is watched, and its changes; undefined until it is known. What it runs into goes to the error boundary. */
export const useWatched = <T>(watched: Watched<T>): T | undefined =>
  useSyncExternalStore(watched.watch, watched.current);

/** The value of a storage item and its changes; undefined until it has been read. An unreadable item goes to the error boundary. */
export const useStorageItem = <T>(item: StoredItem<T>): T | undefined =>
  useWatched(watchedItem(item));
