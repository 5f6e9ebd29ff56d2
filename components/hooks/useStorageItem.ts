import { useSyncExternalStore } from 'react';
import type { ExternalStore } from '@/utils/storage/browser-value.ts';
import { cachedItem } from '@/utils/storage/cached-item.ts';
import type { StoredItem } from '@/utils/storage/stored-item.ts';

/**
 * Subscribes to a store; undefined until its value is known. An error of the store is thrown while
 * rendering, so it reaches the error boundary.
 */
export const useExternalStore = <T>(store: ExternalStore<T>): T | undefined =>
  useSyncExternalStore(store.subscribe, store.getSnapshot);

/**
 * Subscribes to a storage item; undefined until it has been read. An unreadable item reaches the
 * error boundary.
 */
export const useStorageItem = <T>(item: StoredItem<T>): T | undefined =>
  useExternalStore(cachedItem(item));
