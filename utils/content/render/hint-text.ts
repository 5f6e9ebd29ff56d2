import { say } from '../../i18n/say.ts';
import type { FieldStatus } from '../../state/page-status.ts';

export type Tone = 'ok' | 'wrong' | 'note' | 'todo' | 'unsure';

/** A hint in words: the verdict shows by sign and by word, colour only repeats it. */
export interface HintText {
  tone: Tone;
  sign: string;
  /** The verdict, or what to do. */
  word: string;
  /** The recommended value; empty where the word says it all. */
  value: string;
  /** The sentence about a value that breaks the connection, or empty. */
  sentence: string;
  /** How sure it is that this is the field, or empty. */
  aside: string;
}

const signs: Record<Tone, string> = { ok: '✓', wrong: '!', note: '≠', todo: '○', unsure: '?' };

export function hintText(field: FieldStatus): HintText {
  const make = (tone: Tone, word: string, value = '', sentence = ''): HintText => ({
    tone,
    sign: signs[tone],
    word,
    value,
    sentence,
    aside: field.uncertain ? say('overlay.hint.uncertain') : '',
  });
  const sentence = field.finding ? say(field.finding.key, field.finding.substitutions) : '';

  switch (field.verdict) {
    case 'ok':
      return make('ok', okWord(field));
    case 'unknown':
      return make(
        'unsure',
        say('overlay.hint.unsure'),
        '',
        sentence || say(field.translated ? 'overlay.hint.unsureName' : 'overlay.hint.unsureList'),
      );
    case 'differs':
      if (sentence) return make('wrong', '', field.recommended, sentence);
      // A tick is either as recommended or not yet: nobody chose "unticked".
      if (field.control === 'checkbox')
        return make('todo', say('overlay.hint.recommended'), advice(field));
      return make('note', say('overlay.hint.differs'), advice(field));
    case 'empty':
      if (sentence && field.control !== 'text')
        return make('wrong', '', field.recommended, sentence);
      return make('todo', say('overlay.hint.recommended'), advice(field));
    case 'not-found':
      return make('unsure', say('overlay.hint.unsure'));
  }
}

const okWord = (field: FieldStatus): string => {
  switch (field.control) {
    case 'checkbox':
      return say(field.tick?.shown ? 'overlay.hint.ticked' : 'overlay.hint.unticked');
    case 'password':
      return say('overlay.hint.passwordFits');
    case 'prompt':
      return say(field.recommended ? 'overlay.hint.listed' : 'overlay.hint.leftEmpty');
    default:
      return say('overlay.hint.asRecommended');
  }
};

const advice = (field: FieldStatus): string => {
  if (field.control === 'password')
    return say(field.again ? 'overlay.hint.passwordAgain' : 'overlay.hint.passwordAdvice');
  if (field.control !== 'checkbox') return field.recommended;
  return say(field.tick?.recommended ? 'overlay.hint.tick' : 'overlay.hint.untick');
};
