import { createI18n } from '@wxt-dev/i18n';
import type { MessageKey } from '../guide/message-key.ts';

/**
 * Untyped on purpose: keys and substitutions arrive as data (a finding, a task name) and were
 * checked where they were written.
 */
const { t } = createI18n();

/** Returns the sentence of a catalogue key. `$1`, `$2` … take the substitutions in order. */
export function say(key: MessageKey, substitutions: readonly string[] = []): string {
  return t(key, [...substitutions]);
}

/**
 * Returns the sentence for a count. The catalogue has one form for 1 and one for all others. `$1`
 * is the count unless substitutions are given.
 */
export function sayCount(
  key: MessageKey,
  count: number,
  substitutions?: readonly string[],
): string {
  return substitutions ? t(key, count, [...substitutions]) : t(key, count);
}
