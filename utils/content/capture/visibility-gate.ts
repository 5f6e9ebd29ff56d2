import type { CapturedCredential } from '../../analysis/captures/captures.ts';
import type { Observation } from '../../analysis/observe/observe.ts';
import { isInSight } from '../../workday/read/in-sight.ts';

/** Pages fade in. A value that is still invisible after this time is not meant to be seen. */
const fadeInMs = 600;

/** Passes visible captures on. Invisible ones wait, and are then passed on as uncertain. */
export interface VisibilityGate {
  submit(observation: Observation): void;
  /** Call it when another page opens: values that still wait are not on that page. */
  reset(): void;
}

/**
 * Guards against a hostile script that puts a value where only the extension reads it. The
 * administrator can at least look at a value that is visible.
 * @param deliver receives the observation with the captures that may pass
 */
export function createVisibilityGate(
  document: Document,
  deliver: (observation: Observation) => void,
): VisibilityGate {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The last observation with an invisible value. */
  let waiting: Observation | null = null;

  const isInvisible = ({ recognition }: Observation, { credential, value }: CapturedCredential) =>
    recognition.page?.mode === 'view' &&
    recognition.page.captures.some((capture) => capture.credential === credential) &&
    !isInSight(document, value.reveal());

  function reset(): void {
    clearTimeout(timer);
    timer = undefined;
    waiting = null;
  }

  const withDoubts = (observation: Observation) =>
    withCaptures(
      observation,
      observation.captures.captures.map((one) =>
        isInvisible(observation, one) ? { ...one, uncertain: true as const } : one,
      ),
    );

  return {
    reset,
    submit(observation) {
      const { captures } = observation.captures;
      const visible = captures.filter((one) => !isInvisible(observation, one));
      const areAllVisible = visible.length === captures.length;
      deliver(areAllVisible ? observation : withCaptures(observation, visible));
      if (areAllVisible) return;
      waiting = observation;
      timer ??= setTimeout(() => {
        const late = waiting;
        reset();
        if (late) deliver(withDoubts(late));
      }, fadeInMs);
    },
  };
}

const withCaptures = (observation: Observation, captures: CapturedCredential[]): Observation => ({
  ...observation,
  captures: { ...observation.captures, captures },
});
