import type { Names, Recommendation } from '../guide/task.ts';
import type { PermissionStatus } from './page-status.ts';

/** Display text of the recommended value; empty for passwords, ticks, and what stays empty. */
export function recommendedText(
  recommend: Recommendation,
  names: Names,
  permissions: readonly PermissionStatus[],
): string {
  switch (recommend.kind) {
    case 'text':
    case 'option':
      return recommend.value;
    case 'name':
    case 'includes-name':
      return names[recommend.name];
    case 'number':
      return String(recommend.value);
    case 'includes':
      return recommend.values.join(', ');
    case 'permissions':
      return permissions
        .filter(({ access, state }) => access === recommend.access && state !== 'skipped')
        .map(({ name }) => name)
        .join(', ');
    default:
      return '';
  }
}

/** What a Copy button puts on the clipboard: one value that can be pasted as it is, or null. */
export function copyText(recommend: Recommendation, names: Names): string | null {
  switch (recommend.kind) {
    case 'text':
    case 'option':
      return recommend.value;
    case 'name':
    case 'includes-name':
      return names[recommend.name];
    case 'number':
      return String(recommend.value);
    case 'includes':
      return recommend.values.length === 1 ? (recommend.values[0] ?? null) : null;
    default:
      return null;
  }
}
