import type { MessageKey } from '../guide/message-key.ts';
import { isolated, visibleText } from '../lib/foreign-text.ts';
import { messageText } from './catalogue.ts';

/** Returns the sentence of a catalogue key. `$1`, `$2` … take the substitutions in order. */
export function say(key: MessageKey, substitutions: readonly string[] = []): string {
  return messageText(nameOf(key), substitutions.map(readable));
}

/**
 * Returns the sentence for a count. `$1` is the count unless substitutions are given. The catalogue
 * has one form for all counts, one for 1 and one for all others, or also one for 0 before these.
 */
export function sayCount(
  key: MessageKey,
  count: number,
  substitutions?: readonly string[],
): string {
  const text = messageText(nameOf(key), substitutions?.map(readable) ?? [String(count)]);
  const forms = text.split(' | ');
  const form = forms.length === 3 ? Math.min(count, 2) : count === 1 ? 0 : 1;
  return forms[form] ?? text;
}

/** Substitutions come from pages and servers too: none may hide, or turn its sentence around. */
const readable = (substitution: string): string => isolated(visibleText(substitution));

/** Whether the catalogue has this key. */
export const isMessageKey = (key: string): key is MessageKey =>
  /^\w+(?:\.\w+)*$/.test(key) && messageText(nameOf(key)) !== '';

const nameOf = (key: string): string => key.replaceAll('.', '_');
