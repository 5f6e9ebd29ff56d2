/** The three steps of the panel's orientation. */
export const orientationSteps = [1, 2, 3] as const;
export type OrientationStep = (typeof orientationSteps)[number];

/** How far a person has been introduced to the extension. */
export interface Introduction {
  /** The welcome page was opened once. */
  welcomed: boolean;
  /** The step on show, `seen` once it was left, or null before anybody has pressed anything in it. */
  orientation: OrientationStep | 'seen' | null;
}

export const notIntroduced: Introduction = { welcomed: false, orientation: null };

/** Which step of the orientation is on show. Whoever has begun without it needs none, unless asked for. */
export function shownOrientation(
  { orientation }: Introduction,
  { begun, secretAtStake }: { begun: boolean; secretAtStake: boolean },
): OrientationStep | null {
  // Workday shows a value once: nothing may draw the eye from that.
  if (secretAtStake || orientation === 'seen') return null;
  return orientation ?? (begun ? null : 1);
}
