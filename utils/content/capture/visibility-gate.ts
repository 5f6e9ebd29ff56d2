import type { CapturedCredential } from '../../analysis/captures/captures.ts';
import type { Observation } from '../../analysis/observe/observe.ts';
import { isInSight } from '../../workday/read/in-sight.ts';

/** Pages fade in. What nobody can see after so many milliseconds is not meant to be seen. */
const fadeIn = 600;

/** Hands captures on; those that nobody can see wait a moment, and are then marked as uncertain. */
export interface VisibilityGate {
  keep(observation: Observation): void;
  /** Another page: what still waited is not on it. */
  turned(): void;
}

/** A hostile script can put a value into the page where only we read it. What is shown can at least be looked at by whoever sends it. */
export function createVisibilityGate(
  document: Document,
  keep: (observation: Observation) => void,
  signal: AbortSignal,
): VisibilityGate {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The last look whose values were not all seen. */
  let doubted: Observation | null = null;

  const isUnseen = ({ recognition }: Observation, { credential, value }: CapturedCredential) =>
    recognition.page?.mode === 'view' &&
    recognition.page.captures.some((capture) => capture.credential === credential) &&
    !isInSight(document, value.reveal());

  function turned(): void {
    clearTimeout(timer);
    timer = undefined;
    doubted = null;
  }
  signal.addEventListener('abort', turned);

  const marked = (observation: Observation) =>
    withCaptures(
      observation,
      observation.captures.captures.map((one) =>
        isUnseen(observation, one) ? { ...one, uncertain: true as const } : one,
      ),
    );

  return {
    turned,
    keep(observation) {
      const { captures } = observation.captures;
      const seen = captures.filter((one) => !isUnseen(observation, one));
      keep(seen.length === captures.length ? observation : withCaptures(observation, seen));
      if (seen.length === captures.length) return;
      doubted = observation;
      timer ??= setTimeout(() => {
        const looked = doubted;
        turned();
        if (looked) keep(marked(looked));
      }, fadeIn);
    },
  };
}

const withCaptures = (observation: Observation, captures: CapturedCredential[]): Observation => ({
  ...observation,
  captures: { ...observation.captures, captures },
});
