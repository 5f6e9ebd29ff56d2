import type { WxtStorageItem } from 'wxt/utils/storage';

/**
 * An item of which nothing is believed that cannot be worked with. What lies on disk can be damaged, be another version's, or have been written by whoever has the disk.
 * @param sound the value, as far as it is what it should be; the very same one where all of it is
 */
export function soundItem<T>(
  item: WxtStorageItem<T, Record<string, unknown>>,
  sound: (raw: unknown) => T,
): WxtStorageItem<T, Record<string, unknown>> {
  return {
    ...item,
    getValue: async () => sound(await item.getValue()),
    watch: (changed) => item.watch((now, before) => changed(sound(now), sound(before))),
  };
}
