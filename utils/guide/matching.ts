import type { Permission } from './task.ts';

/**
 * Folds the spellings that Workday, guides and keyboards mix up: case, white space, full-width forms, dashes, and a quote mark
 * where a colon belongs. Names that differ in anything else are different names.
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

/** The same for a name of the guide's or of the settings, which stays: worked out once. Never for a text of a page, which would be kept. */
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

/** Whether a text is the name of a permission, or another name that it may carry. */
export function isNamed(
  { name, aliases }: Pick<Permission, 'name' | 'aliases'>,
  text: string,
): boolean {
  const shown = normaliseName(text);
  return [name, ...aliases].some((one) => normaliseKnown(one) === shown);
}
