/** The address, or null when the text is none. (`URL.parse` does the same from Chrome 126 on; the extension runs from 116 on.) */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
