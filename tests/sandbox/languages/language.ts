/**
 * One language besides English. The wording is invented for tests: Workday's own is not public, and
 * no code that recognises pages may rely on it.
 */
export interface Language {
  /** The code in the session and in `<html lang>`, such as `de`. */
  code: string;
  /**
   * Titles, labels, captions and messages by their English text. In a key, `{text}` stands for text
   * that has its own translation, `{texts}` for several of them separated by commas, and `{data}`
   * for text that stays as it is: names, numbers, dates.
   */
  texts: Record<string, string>;
  /** Options and other values that Workday delivers. Values entered by people stay as they are. */
  values: Record<string, string>;
  /** Names of domain security policies. A tenant shows some of them in its own language. */
  domains: Record<string, string>;
  functionalAreas: Record<string, string>;
}
