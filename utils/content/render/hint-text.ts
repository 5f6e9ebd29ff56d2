import { say } from '../../i18n/say.ts';
import type { FieldStatus } from '../../state/page-status.ts';
import { type VerdictTone, verdictTone } from '../../state/verdict-tone.ts';

/** Text of a hint. The word states the verdict; sign and colour only repeat it. */
export interface HintText {
  tone: VerdictTone;
  /** The verdict, or what to do. */
  word: string;
  /** The recommended value, or empty if the word says it all. */
  value: string;
  /** The sentence about a value that breaks the connection, or empty. */
  sentence: string;
  /** Note that the field may be another one, or empty. */
  aside: string;
}

export function hintText(field: FieldStatus): HintText {
  const tone = verdictTone(field);
  const create = (word: string, value = '', sentence = ''): HintText => ({
    tone,
    word,
    value,
    sentence,
    aside: field.uncertain ? say('overlay.hint.uncertain') : '',
  });
  const sentence = field.finding ? say(field.finding.key, field.finding.substitutions) : '';

  switch (tone) {
    case 'ok':
      return create(okWord(field));
    case 'wrong':
      return create('', field.recommended, sentence);
    case 'note':
      return create(say('overlay.hint.differs'), advice(field));
    case 'todo':
      return create(say('overlay.hint.recommended'), advice(field));
    case 'unsure':
      return create(say('overlay.hint.unsure'), '', unsureSentence(field, sentence));
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
