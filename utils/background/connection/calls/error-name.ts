import type { Secret } from '../../../lib/secret.ts';

/** Longer than any name in use. */
const maxLength = 60;
/** An echo of a value this long would tell too much of it. */
const minEcho = 12;

/**
 * The name of an OAuth error as it may be shown and stored: visible ASCII on one line. Empty if
 * nothing readable remains, or if it repeats part of a value that was sent.
 */
export function errorName(given: string, secrets: readonly Secret[]): string {
  const name = given
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxLength)
    .trim();
  return secrets.some((secret) => repeats(given, secret.reveal())) ? '' : name;
}

function repeats(text: string, value: string): boolean {
  const length = Math.min(minEcho, value.length);
  for (let start = 0; length > 0 && start + length <= value.length; start++)
    if (text.includes(value.slice(start, start + length))) return true;
  return false;
}
