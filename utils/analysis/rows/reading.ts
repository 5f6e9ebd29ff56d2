import { Secret } from '../../lib/secret.ts';
import type { Reading } from '../../workday/dom/snapshot.ts';

/** Text of an input or of a read-only row; null where the reading is of another nature. */
export function readingText(reading: Reading): string | null {
  switch (reading.kind) {
    case 'text':
    case 'text-area':
    case 'number':
      return reading.value.trim();
    case 'select':
      return reading.value?.trim() ?? '';
    case 'prompt':
      return reading.items.join(', ');
    case 'read-only':
      return reading.value.trim() || reading.items.join(', ');
    default:
      return null;
  }
}

/** Entries of a prompt or a read-only list, and how many of them are folded away behind "More (n)". */
export function readingList(reading: Reading): { items: readonly string[]; hidden: number } | null {
  switch (reading.kind) {
    case 'prompt':
      return reading;
    case 'read-only': {
      const { items, value, hidden } = reading;
      return { items: items.length === 0 && value.trim() !== '' ? [value.trim()] : items, hidden };
    }
    case 'select':
      return { items: reading.value === null ? [] : [reading.value], hidden: 0 };
    default:
      return null;
  }
}

/** Whether a box is ticked. Read-only ones show a word or, where unticked, nothing. */
export function readingTick(reading: Reading): boolean | null {
  if (reading.kind === 'checkbox') return reading.checked;
  if (reading.kind !== 'read-only') return null;
  const word = reading.value.trim().toLowerCase();
  if (word === 'yes' || word === 'true') return true;
  return word === '' || word === 'no' || word === 'false' ? false : null;
}

/** A password; a box whose content is being shown reads as text. */
export function readingSecret(reading: Reading): Secret | null {
  if (reading.kind === 'password') return reading.value;
  return reading.kind === 'text' ? new Secret(reading.value) : null;
}
