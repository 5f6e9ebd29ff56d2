/**
 * One language besides English. The wording is ours, made for tests: Workday's own is not public, and nothing that recognises
 * pages may rely on it.
 */
export interface Language {
  /** `de`, as in the session and in `<html lang>`. */
  code: string;
  /**
   * Titles, labels, captions and messages by the English ones. In a key, `{text}` stands for anything that has a translation of
   * its own, `{texts}` for several of them with commas between, and `{data}` for what stays as it is: names, numbers, dates.
   */
  texts: Record<string, string>;
  /** Options and other values that Workday delivers; what people enter stays as it is. */
  values: Record<string, string>;
  /** Names of domain security policies, of which a tenant shows a part in its own language. */
  domains: Record<string, string>;
  functionalAreas: Record<string, string>;
}
