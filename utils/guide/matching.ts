import type { Permission } from './task.ts';

/**
 * Normalises spellings that Workday, guides and keyboards confuse: case, white space, full-width
 * forms, dashes, and a quote mark in place of a colon. Names that differ in anything else are
 * different.
 */
export function normaliseName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/["'“”„‘’]/g, ':')
    .replace(/\s+/g, ' ')
    .replace(/ ?([:/-]) ?/g, '$1')
    .trim()
    .toLowerCase();
}

const known = new Map<string, string>();

/**
 * Like `normaliseName`, with a permanent cache for names of the guide and the settings. Do not pass
 * text from a page: the cache would keep it.
 */
export function normaliseKnown(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const normalised = normaliseName(name);
  known.set(name, normalised);
  return normalised;
}

export function sameName(a: string, b: string): boolean {
  return normaliseName(a) === normaliseName(b);
}

/** Whether a text is the name or an alias of a permission. */
export function isNamed(
  { name, aliases }: Pick<Permission, 'name' | 'aliases'>,
  text: string,
): boolean {
  const shown = normaliseName(text);
  return [name, ...aliases].some((one) => normaliseKnown(one) === shown);
}
