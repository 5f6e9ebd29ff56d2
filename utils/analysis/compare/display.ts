import type { Names, Recommendation } from '../../guide/task.ts';
import type { FieldStatus, PermissionStatus } from '../../state/page-status.ts';
import type { Reading } from '../../workday/dom/snapshot.ts';
import { listOf, textOf, tickOf } from '../rows/reading.ts';

/** A tick as data: its words are the catalogue's. */
export const tickStatus = (
  recommended: boolean,
  reading: Reading | undefined,
): NonNullable<FieldStatus['tick']> => ({
  recommended,
  shown: reading ? tickOf(reading) : null,
});

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

/** Display text of what the control holds; `recommend` tells passwords, which are never shown, not even from a box that shows them. */
export function shownText(recommend: Recommendation, reading: Reading): string {
  if (recommend.kind === 'password' || recommend.kind === 'same-as') return '';
  if (recommend.kind === 'checked') return '';
  const hidden = listOf(reading)?.hidden ?? 0;
  const text = textOf(reading) ?? '';
  return hidden > 0 ? `${text}, +${hidden}` : text;
}
