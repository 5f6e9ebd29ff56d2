/**
 * Keystroke-level model with the published times for an average typist, in seconds: S. K. Card, T.
 * P. Moran, A. Newell, The keystroke-level model for user performance time with interactive
 * systems, Communications of the ACM 23 (1980). R, the response time of the system, is the same for
 * all ways, because the tenant's time is no effort of the user.
 */
export const operators = {
  /** A keystroke at 55 words per minute. */
  K: 0.2,
  /** Pointing with the mouse. */
  P: 1.1,
  /** Pressing or releasing the mouse button. */
  B: 0.1,
  /** Moving the hand between mouse and keyboard. */
  H: 0.4,
  /** A decision: what comes next, or what a text means. */
  M: 1.35,
} as const;

/** Actions of the user. R counts the responses of the tenant that the user waits for. */
export interface Effort {
  keys: number;
  clicks: number;
  /** Changes between keyboard and mouse. */
  homings: number;
  decisions: number;
  answers: number;
}

export const nothing: Effort = { keys: 0, clicks: 0, homings: 0, decisions: 0, answers: 0 };

export const sum = (...efforts: readonly Effort[]): Effort =>
  efforts.reduce(
    (all, one) => ({
      keys: all.keys + one.keys,
      clicks: all.clicks + one.clicks,
      homings: all.homings + one.homings,
      decisions: all.decisions + one.decisions,
      answers: all.answers + one.answers,
    }),
    nothing,
  );

/** @param answer response time of the tenant in seconds */
export function estimateSeconds(
  { keys, clicks, homings, decisions, answers }: Effort,
  answer: number,
): number {
  const { K, P, B, H, M } = operators;
  return keys * K + clicks * (P + 2 * B) + homings * H + decisions * M + answers * answer;
}
