/**
 * Returns a copy of the record without the key, or the same reference if the record lacks the key.
 */
export function omit<T extends object, K extends keyof T>(record: T, key: K): T {
  if (!Object.hasOwn(record, key)) return record;
  const { [key]: _, ...others } = record;
  return others as T;
}
