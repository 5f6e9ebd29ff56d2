import type { Recommendation } from '../../guide/task.ts';
import type { FieldStatus } from '../../state/page-status.ts';
import type { Reading } from '../../workday/dom/snapshot.ts';
import { readingList, readingText, readingTick } from '../rows/reading.ts';

/** A tick as data: its words are the catalogue's. */
export const tickStatus = (
  recommended: boolean,
  reading: Reading | undefined,
): NonNullable<FieldStatus['tick']> => ({
  recommended,
  shown: reading ? readingTick(reading) : null,
});

/** Display text of what the control holds; `recommend` tells passwords, which are never shown, not even from a box that shows them. */
export function shownText(recommend: Recommendation, reading: Reading): string {
  if (recommend.kind === 'password' || recommend.kind === 'same-as') return '';
  if (recommend.kind === 'checked') return '';
  const hidden = readingList(reading)?.hidden ?? 0;
  const text = readingText(reading) ?? '';
  return hidden > 0 ? `${text}, +${hidden}` : text;
}
