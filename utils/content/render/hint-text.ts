import { say } from '../../i18n/say.ts';
import type { FieldStatus } from '../../state/page-status.ts';
import { type VerdictTone, verdictTone } from '../../state/verdict-tone.ts';

/** A hint in words: the verdict shows by sign and by word, colour only repeats it. */
export interface HintText {
  tone: VerdictTone;
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

const signs: Record<VerdictTone, string> = {
  ok: '✓',
  wrong: '!',
  note: '≠',
  todo: '○',
  unsure: '?',
};

export function hintText(field: FieldStatus): HintText {
  const tone = verdictTone(field);
  const make = (word: string, value = '', sentence = ''): HintText => ({
    tone,
    sign: signs[tone],
    word,
    value,
    sentence,
    aside: field.uncertain ? say('overlay.hint.uncertain') : '',
  });
  const sentence = field.finding ? say(field.finding.key, field.finding.substitutions) : '';

  switch (tone) {
    case 'ok':
      return make(okWord(field));
    case 'wrong':
      return make('', field.recommended, sentence);
    case 'note':
      return make(say('overlay.hint.differs'), advice(field));
    case 'todo':
      return make(say('overlay.hint.recommended'), advice(field));
    case 'unsure':
      return make(say('overlay.hint.unsure'), '', unsureSentence(field, sentence));
  }
}

function unsureSentence({ verdict, translated }: FieldStatus, finding: string): string {
  if (verdict === 'not-found') return '';
  return finding || say(translated ? 'overlay.hint.unsureName' : 'overlay.hint.unsureList');
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
