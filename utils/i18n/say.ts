import { createI18n } from '@wxt-dev/i18n';
import { browser } from 'wxt/browser';
import type { MessageKey } from '../guide/message-key.ts';
import { isolated, visibleText } from '../lib/foreign-text.ts';

/**
 * Untyped on purpose: keys and substitutions arrive as data (a finding, a task name) and were
 * checked where they were written.
 */
const { t } = createI18n();

/** Returns the sentence of a catalogue key. `$1`, `$2` … take the substitutions in order. */
export function say(key: MessageKey, substitutions: readonly string[] = []): string {
  return t(key, substitutions.map(readable));
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
  return substitutions ? t(key, count, substitutions.map(readable)) : t(key, count);
}

/** Substitutions come from pages and servers too: none may hide, or turn its sentence around. */
const readable = (substitution: string): string => isolated(visibleText(substitution));

/** Whether the catalogue has this key. Browsers return an empty text for any other. */
export const isMessageKey = (key: string): key is MessageKey =>
  /^\w+(?:\.\w+)*$/.test(key) && browser.i18n.getMessage(nameOf(key)) !== '';

/** The browser's types know only its own names. */
const nameOf = (key: string) =>
  key.replaceAll('.', '_') as Parameters<typeof browser.i18n.getMessage>[0];
