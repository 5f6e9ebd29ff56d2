/** The storage areas of extensions. */
export const storageAreaNames = ['local', 'session', 'sync', 'managed'] as const;
export type StorageAreaName = (typeof storageAreaNames)[number];
