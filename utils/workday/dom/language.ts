/** Language of the user interface as the document states it (`en-US`, `de`), or null where it states none. */
export function languageOf(document: Document): string | null {
  return document.documentElement.lang.trim() || null;
}

/** Titles and labels may be in a language that is not English. Who says nothing of the language (undefined) speaks English. */
export function maySpeakOther(language: string | null | undefined): boolean {
  return language !== undefined && !/^en\b/i.test(language ?? '');
}
