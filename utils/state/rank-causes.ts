import type { Cause } from '../guide/causes/cause.ts';
import type { Sign } from '../guide/causes/sign.ts';

/** The signs that were found, each with its detail, which is mostly empty. */
export type FoundSigns = ReadonlyMap<Sign, string>;

export interface RankedCause {
  cause: Cause;
  /**
   * `seen`: a page or a value shows it. `likely`: something speaks for it. `possible`: it explains
   * the failure.
   */
  certainty: 'seen' | 'likely' | 'possible';
  /** `$1` of its sentences, mostly empty. */
  detail: string;
}

/** Scores from which a cause is called seen, or likely. */
const minScore = { seen: 12, likely: 6 };

/** The causes that explain a failure, most likely first. */
export function rankCauses(causes: readonly Cause[], found: FoundSigns): RankedCause[] {
  return causes
    .filter(
      ({ explains, ruledOutBy }) =>
        explains.some((sign) => found.has(sign)) && !ruledOutBy.some((sign) => found.has(sign)),
    )
    .map((cause) => ({ cause, score: scoreOf(cause, found) }))
    .sort((one, other) => other.score - one.score)
    .map(({ cause, score }) => ({
      cause,
      certainty: score >= minScore.seen ? 'seen' : score >= minScore.likely ? 'likely' : 'possible',
      detail: (cause.detail && found.get(cause.detail)) ?? '',
    }));
}

const scoreOf = ({ usual, signs }: Cause, found: FoundSigns): number =>
  signs
    .filter(({ when }) => when.every((sign) => found.has(sign)))
    .reduce((sum, { score }) => sum + score, usual);
