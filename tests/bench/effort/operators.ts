/**
 * Keystroke-level model, with the times its authors published for an average typist: S. K. Card, T. P. Moran, A. Newell, The keystroke-level model for user
 * performance time with interactive systems, Communications of the ACM 23 (1980). Seconds. R, the system's answer, is counted alike for all ways: what the
 * tenant takes is no effort of a person's.
 */
export const operators = {
  /** A key, at 55 words a minute. */
  K: 0.2,
  /** Pointing at something with the mouse. */
  P: 1.1,
  /** Pressing or releasing its button. */
  B: 0.1,
  /** The hand from mouse to keys, or back. */
  H: 0.4,
  /** Making up one's mind: what comes next, or what a text says. */
  M: 1.35,
} as const;

/** What a person does; R are answers of the tenant that they wait for. */
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

/** @param answer what the tenant takes for one answer, in seconds */
export function estimateSeconds(
  { keys, clicks, homings, decisions, answers }: Effort,
  answer: number,
): number {
  const { K, P, B, H, M } = operators;
  return keys * K + clicks * (P + 2 * B) + homings * H + decisions * M + answers * answer;
}
