import { say } from '../catalogue/say.ts';
import type { FieldStatus } from '../page-status.ts';

export type Tone = 'ok' | 'wrong' | 'note' | 'todo' | 'unsure';

/** A hint in words: the verdict shows by sign and by word, colour only repeats it. */
export interface HintWords {
  tone: Tone;
  sign: string;
  /** The verdict, or what to do. */
  word: string;
  /** The recommended value; empty where the word says it all. */
  value: string;
  /** The sentence about a value that breaks the connection, or empty. */
  sentence: string;
}

const signs: Record<Tone, string> = { ok: '✓', wrong: '!', note: '≠', todo: '○', unsure: '?' };

export function hintWords(field: FieldStatus): HintWords {
  const make = (tone: Tone, word: string, value = '', sentence = ''): HintWords => ({
    tone,
    sign: signs[tone],
    word,
    value,
    sentence,
  });
  const sentence = field.finding ? say(field.finding.key, field.finding.substitutions) : '';

  switch (field.verdict) {
    case 'ok':
      return make('ok', okWord(field));
    case 'unknown':
      return make('unsure', say('overlay.hint.unsure'), '', sentence || say('overlay.hint.unsureList'));
    case 'differs':
      if (sentence) return make('wrong', '', field.recommended, sentence);
      return make('note', say('overlay.hint.differs'), advice(field));
    case 'empty':
      if (sentence && field.control !== 'text') return make('wrong', '', field.recommended, sentence);
      return make('todo', say('overlay.hint.recommended'), advice(field));
    case 'not-found':
      return make('unsure', say('overlay.hint.unsure'));
  }
}

const okWord = (field: FieldStatus): string => {
  if (field.control === 'checkbox' && field.shown) return field.shown;
  if (field.control === 'password') return say('overlay.hint.passwordFits');
  if (field.control === 'prompt' && field.recommended) return say('overlay.hint.listed');
  return say('overlay.hint.asRecommended');
};

const advice = (field: FieldStatus): string =>
  field.control === 'password' ? say('overlay.hint.passwordAdvice') : field.recommended;
