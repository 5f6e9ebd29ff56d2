import type { Names, Recommendation } from '../guide/task.ts';
import type { PermissionStatus } from './page-status.ts';

/**
 * Display text of the recommended value. Empty for passwords, checkboxes and fields to leave blank.
 */
export function recommendedText(
  recommend: Recommendation,
  names: Names,
  permissions: readonly PermissionStatus[],
): string {
  switch (recommend.kind) {
    case 'includes':
      return recommend.values.join(', ');
    case 'permissions':
      return permissions
        .filter(({ access, state }) => access === recommend.access && state !== 'skipped')
        .map(({ name }) => name)
        .join(', ');
    default:
      return singleText(recommend, names) ?? '';
  }
}

/** Text for the Copy button: a single value that can be pasted unchanged, or null. */
export function copyText(recommend: Recommendation, names: Names): string | null {
  if (recommend.kind !== 'includes') return singleText(recommend, names);
  return recommend.values.length === 1 ? (recommend.values[0] ?? null) : null;
}

/** The recommended value where it is one text; null for lists and for all that has no text. */
function singleText(recommend: Recommendation, names: Names): string | null {
  switch (recommend.kind) {
    case 'text':
    case 'option':
      return recommend.value;
    case 'name':
    case 'includes-name':
      return names[recommend.name];
    case 'number':
      return String(recommend.value);
    default:
      return null;
  }
}
