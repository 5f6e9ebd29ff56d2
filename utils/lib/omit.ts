/** A copy of a record without one key; the very same record where the key is not in it. */
export function omit<T extends object, K extends keyof T>(record: T, key: K): T {
  if (!Object.hasOwn(record, key)) return record;
  const { [key]: _, ...others } = record;
  return others as T;
}
