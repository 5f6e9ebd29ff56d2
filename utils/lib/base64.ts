/** Base64 of a text's UTF-8 bytes; `btoa` alone fails beyond Latin-1. */
export const base64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));
