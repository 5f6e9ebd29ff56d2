/**
 * Escapes everything but printable ASCII and line ends, as JSON and JavaScript write it. A file
 * comes from anybody: raw control characters could rewrite the terminal or set its clipboard, and
 * letters of other scripts can pass for Latin ones.
 */
export const printable = (text: string): string =>
  text.replace(
    /[^\n\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
