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

export function sameName(a: string, b: string): boolean {
  return normaliseName(a) === normaliseName(b);
}

/** Whether a text is the name of a permission, or another name that it may carry. */
export const isNamed = ({ name, aliases }: Pick<Permission, 'name' | 'aliases'>, text: string): boolean =>
  [name, ...aliases].some((one) => sameName(one, text));
