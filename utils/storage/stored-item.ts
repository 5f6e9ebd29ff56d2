/** Something kept in the browser's storage. Nothing of it is read before somebody asks. */
export interface StoredItem<T> {
  readonly key: `${'local' | 'session'}:${string}`;
  readonly fallback: T;
  /** What it lies under in its area. */
  readonly names: readonly string[];
  /** What it holds, by what lies under its names. */
  from(stored: Readonly<Record<string, unknown>>): T;
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
}
