/*
 * The extension's items on disk, for one of its pages in a browser: pass these functions to
 * `page.evaluate`. They are self-contained, because only their text reaches the page.
 */

/** Every entry in IndexedDB, by name. */
export function readDisk(): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kolleno-connect');
    opening.onupgradeneeded = () => opening.result.createObjectStore('items');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const store = database.transaction('items').objectStore('items');
      const [names, values] = [store.getAllKeys(), store.getAll()];
      store.transaction.onabort = () => reject(store.transaction.error);
      store.transaction.oncomplete = () => {
        database.close();
        resolve(
          Object.fromEntries(names.result.map((name, index) => [name, values.result[index]])),
        );
      };
    };
  });
}

/** Writes entries past the extension, after all others are removed if `clears` is set. */
export function writeDisk(entries: Record<string, unknown>, clears = false): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kolleno-connect');
    opening.onupgradeneeded = () => opening.result.createObjectStore('items');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const store = database.transaction('items', 'readwrite').objectStore('items');
      if (clears) {
        store.clear();
        // Nothing is copied from `storage.local` afterwards.
        store.put({ v: 1 }, '$copied');
      }
      for (const [name, value] of Object.entries(entries)) store.put(value, name);
      store.transaction.onabort = () => reject(store.transaction.error);
      store.transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
