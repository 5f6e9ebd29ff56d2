/** As Workday's shell states it: `"localeCode": "de_DE"`. */
const localeCode = /localeCode["']?\s*[:=]\s*["']([a-z]{2,3}(?:[_-]\w{2,8})*)["']/i;
/** Inline scripts that are looked through, and characters of each. */
const maxScripts = 30;
const maxLength = 200_000;

/** Returns the UI language as the document states it (`en-US`, `de`), or null. */
export const statedLanguage = (document: Document): string | null =>
  document.documentElement.lang.trim() || null;

/**
 * Returns the UI language, or null. A document that states none may have a locale in an inline
 * script (docs/workday.md, "Languages").
 */
export const languageOf = (document: Document): string | null =>
  statedLanguage(document) ?? localeOf(document);

function localeOf({ scripts }: Document): string | null {
  for (const script of [...scripts].slice(0, maxScripts)) {
    const code = localeCode.exec((script.textContent ?? '').slice(0, maxLength))?.[1];
    if (code) return code.replaceAll('_', '-');
  }
  return null;
}

/**
 * Whether titles and labels may be in another language than English. `undefined`, as in snapshots
 * without the field, stands for English.
 */
export function maySpeakOther(language: string | null | undefined): boolean {
  return language !== undefined && !/^en\b/i.test(language ?? '');
}
