import type { CauseId, CureStep } from '../../guide/causes/cause.ts';
import { causes } from '../../guide/causes/index.ts';
import { places } from '../../guide/places.ts';
import { say } from '../../i18n/say.ts';
import { type RankedCause, rankCauses } from '../../state/rank-causes.ts';
import { stepName, stepNumber } from '../steps.ts';
import { findSigns, type Situation } from './find-signs.ts';

/** One cause as the panel shows it. */
export interface CauseView {
  id: CauseId;
  certainty: RankedCause['certainty'];
  is: string;
  sign: string;
  cure: string;
  /** The pages of the cure, in order, each with the words of its button and a full label. */
  steps: { step: CureStep; words: string; label: string }[];
}

/** More causes than these stand behind a fold. */
const maxShown = 3;

export interface DiagnosisView {
  /** Most likely first. Empty if nothing failed. */
  causes: CauseView[];
  others: CauseView[];
}

/** Why the checks failed, by all that is known. */
export function diagnose(situation: Situation): DiagnosisView {
  const ranked = rankCauses(causes, findSigns(situation)).map(causeView);
  return { causes: ranked.slice(0, maxShown), others: ranked.slice(maxShown) };
}

function causeView({ cause: { id, cure }, certainty, detail }: RankedCause): CauseView {
  return {
    id,
    certainty,
    is: say(`causes.${id}.is`, [detail]),
    sign: say(`causes.${id}.sign`, [detail]),
    cure: say(`causes.${id}.cure`, [detail]),
    steps: cure.map((step) => ({ step, ...wordsOf(step) })),
  };
}

function wordsOf(step: CureStep): { words: string; label: string } {
  if ('place' in step) {
    const words = say('panel.diagnosis.open', [places[step.place].label]);
    return { words, label: words };
  }
  if (step.renew) {
    const words = say('panel.diagnosis.newSecret');
    return { words, label: words };
  }
  const number = String(stepNumber(step.task));
  return {
    words: say('panel.verify.goBack', [number]),
    label: say('panel.verify.goBackLabel', [number, say(stepName(step.task))]),
  };
}
