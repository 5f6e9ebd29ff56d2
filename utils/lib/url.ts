/**
 * Parses a URL. Null if the text is not one. `URL.parse` requires Chrome 126, and the extension
 * supports Chrome 124.
 */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
