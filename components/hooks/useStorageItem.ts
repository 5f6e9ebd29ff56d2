import { useSyncExternalStore } from 'react';
import type { ExternalStore } from '@/utils/storage/browser-value.ts';
import { cachedItem } from '@/utils/storage/cached-item.ts';
import type { StoredItem } from '@/utils/storage/stored-item.ts';

/** What is watched, and its changes; undefined until it is known. What it runs into goes to the error boundary. */
export const useExternalStore = <T>(watched: ExternalStore<T>): T | undefined =>
  useSyncExternalStore(watched.subscribe, watched.getSnapshot);

/** The value of a storage item and its changes; undefined until it has been read. An unreadable item goes to the error boundary. */
export const useStorageItem = <T>(item: StoredItem<T>): T | undefined =>
  useExternalStore(cachedItem(item));
