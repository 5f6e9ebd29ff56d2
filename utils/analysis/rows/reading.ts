import { Secret } from '../../lib/secret.ts';
import type { Reading } from '../../workday/dom/snapshot.ts';

/** Text of an input or of a read-only row; null if the control holds no text. */
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

/** Entries of a prompt or a read-only list, and how many more are folded away ("More (n)"). */
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

/** The words that read-only pages show in place of a box, in the languages of the guide. */
const yes = new Set(['true', 'yes', 'ja', 'oui', 'sí', 'si', 'はい']);
const no = new Set(['', 'false', 'no', 'nein', 'non', 'いいえ']);

/** Whether a box is ticked. A read-only one shows a word, or nothing if it is not ticked. */
export function readingTick(reading: Reading): boolean | null {
  if (reading.kind === 'checkbox') return reading.checked;
  if (reading.kind !== 'read-only') return null;
  const word = reading.value.trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}

/** A password. A password box that shows its content reads as text. */
export function readingSecret(reading: Reading): Secret | null {
  if (reading.kind === 'password') return reading.value;
  return reading.kind === 'text' ? new Secret(reading.value) : null;
}
