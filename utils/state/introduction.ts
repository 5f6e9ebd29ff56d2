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
 * The step of the orientation to show. It opens on request only: the panel's first card is the
 * first step of the set-up.
 */
export function shownOrientation(
  { orientation }: Introduction,
  { secretAtStake }: { secretAtStake: boolean },
): OrientationStep | null {
  // Workday shows a one-time value only once, so nothing may distract from it.
  return secretAtStake || orientation === 'seen' ? null : orientation;
}
