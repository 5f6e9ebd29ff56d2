import type { CapturedCredential } from '../../analysis/captures/captures.ts';
import type { Observation } from '../../analysis/observe/observe.ts';
import type { CredentialName } from '../../guide/task.ts';
import { createSight, type Sight } from '../../workday/read/sight.ts';

/** Pages fade in. A value that is still invisible after this time is not meant to be seen. */
const fadeInMs = 600;
/** A browser that is busy answers late. One that says nothing at all draws nothing. */
const maxAnswerMs = 5_000;

/** Passes visible captures on. Others wait, and are then passed on as uncertain. */
export interface VisibilityGate {
  submit(observation: Observation): void;
  /**
   * Call it when another page opens. A value that nothing hid, and that the browser had no time to
   * speak of, is passed on as uncertain: it may have been shown once.
   */
  reset(): void;
}

/**
 * Guards against a hostile script that puts a value where only the extension reads it. The
 * administrator can at least look at a value that is visible. One that comes into view later, by
 * scrolling or because its tab is opened, is passed on once more, as certain.
 * @param deliver receives the observation with the captures that may pass
 */
export function createVisibilityGate(
  document: Document,
  deliver: (observation: Observation) => void,
): VisibilityGate {
  const watched = new Map<CredentialName, { capture: CapturedCredential; sight: Sight }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Observation | null = null;

  const isUnseen = ({ credential }: CapturedCredential): boolean =>
    watched.get(credential)?.sight.isSeen() === false;

  function look(observation: Observation): void {
    for (const capture of observation.captures.captures) {
      const { credential, value } = capture;
      if (!isShown(observation, capture)) continue;
      let known = watched.get(credential);
      if (known?.capture.value.reveal() !== value.reveal()) {
        known?.sight.stop();
        known = { capture, sight: createSight(document, value.reveal(), passSeen) };
        watched.set(credential, known);
      }
      if (!known.sight.isSeen()) known.sight.look();
    }
  }

  function passSeen(): void {
    if (!last) return;
    const { captures } = last.captures;
    const seen = captures.filter((one) => !isUnseen(one));
    deliver(seen.length === captures.length ? last : withCaptures(last, seen));
  }

  /** @param waitedMs since the first of the values was not seen */
  function passLate(waitedMs: number): void {
    timer = undefined;
    if (!last) return;
    if (isUnanswered() && waitedMs < maxAnswerMs) {
      timer = setTimeout(() => passLate(waitedMs + fadeInMs), fadeInMs);
      return;
    }
    look(last);
    passWithDoubts(last, last.captures.captures);
  }

  /** A page in a tab behind is not drawn, and the browser says nothing of it. */
  const isUnanswered = () =>
    document.visibilityState === 'visible' &&
    [...watched.values()].some(({ sight }) => !sight.isAnswered());

  const passWithDoubts = (observation: Observation, captures: readonly CapturedCredential[]) =>
    deliver(
      withCaptures(
        observation,
        captures.map((one) => (isUnseen(one) ? { ...one, uncertain: true as const } : one)),
      ),
    );

  return {
    reset() {
      clearTimeout(timer);
      const left = last;
      const missed = [...watched.values()].flatMap(({ capture, sight }) =>
        timer !== undefined && !sight.isSeen() && sight.wasDrawn() ? [capture] : [],
      );
      timer = undefined;
      last = null;
      if (left && missed.length > 0) passWithDoubts(left, missed);
      for (const { sight } of watched.values()) sight.stop();
      watched.clear();
    },
    submit(observation) {
      last = observation;
      look(observation);
      passSeen();
      if (observation.captures.captures.some(isUnseen))
        timer ??= setTimeout(() => passLate(fadeInMs), fadeInMs);
    },
  };
}

/** Whether the page shows the value. What is entered into a form is not looked at. */
const isShown = (
  { recognition: { page } }: Observation,
  { credential }: CapturedCredential,
): boolean =>
  page?.mode === 'view' && page.captures.some((capture) => capture.credential === credential);

const withCaptures = (
  observation: Observation,
  captures: readonly CapturedCredential[],
): Observation => ({
  ...observation,
  captures: { ...observation.captures, captures: [...captures] },
});
