/** Returns the UI language as the document states it (`en-US`, `de`), or null. */
export function languageOf(document: Document): string | null {
  return document.documentElement.lang.trim() || null;
}

/**
 * Whether titles and labels may be in another language than English. `undefined`, as in snapshots
 * without the field, stands for English.
 */
export function maySpeakOther(language: string | null | undefined): boolean {
  return language !== undefined && !/^en\b/i.test(language ?? '');
}
