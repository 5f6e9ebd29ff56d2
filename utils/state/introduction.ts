/** The three steps of the panel's orientation. */
export const orientationSteps = [1, 2, 3] as const;
export type OrientationStep = (typeof orientationSteps)[number];

/** How far a person has been introduced to the extension. */
export interface Introduction {
  /** The welcome page was opened once. */
  welcomed: boolean;
  /** The current step, `seen` after the last one, or null before the first interaction. */
  orientation: OrientationStep | 'seen' | null;
}

export const notIntroduced: Introduction = { welcomed: false, orientation: null };

/**
 * The step of the orientation to show. People who started without it do not see it unless they ask
 * for it.
 */
export function shownOrientation(
  { orientation }: Introduction,
  { begun, secretAtStake }: { begun: boolean; secretAtStake: boolean },
): OrientationStep | null {
  // Workday shows a one-time value only once, so nothing may distract from it.
  if (secretAtStake || orientation === 'seen') return null;
  return orientation ?? (begun ? null : 1);
}
