import type { CapturedCredential } from '../../analysis/captures/captures.ts';
import type { Observation } from '../../analysis/observe/observe.ts';
import { type CaptureDelivery, createCaptureDelivery } from './capture-delivery.ts';
import type { Send } from './deliver-once.ts';
import { createVisibilityGate } from './visibility-gate.ts';

/**
 * The only way of a captured value out of the page: visibility gate, capture delivery, message.
 * It is handed every observation and needs nothing more than another look.
 */
export interface CapturePipeline extends Pick<CaptureDelivery, 'taken' | 'statusOf'> {
  /**
   * Delivers what the page shows. What stands in a form is only an intention, and waits for
   * `deliverAccepted`.
   */
  deliver(observation: Observation): void;
  /**
   * Delivers what was entered in a form that Workday has accepted.
   * @param next the page that followed the form
   */
  deliverAccepted(form: Observation, next: Observation): void;
  /** Call it when another page opens: nothing was taken from that page yet. */
  reset(): void;
}

/**
 * @param send resolves to whether the vault took the value
 * @param requestLook called when the set of taken values changes
 */
export function createCapturePipeline(
  document: Document,
  send: Send,
  requestLook: () => void,
  signal: AbortSignal,
): CapturePipeline {
  const delivery = createCaptureDelivery(send, requestLook);
  const gate = createVisibilityGate(document, delivery.deliver);
  const reset = (): void => {
    gate.reset();
    delivery.reset();
  };
  signal.addEventListener('abort', reset);
  return {
    taken: delivery.taken,
    statusOf: delivery.statusOf,
    deliver(observation) {
      gate.submit(only(observation, (capture) => !isEntered(observation, capture)));
    },
    deliverAccepted(form, next) {
      const entered = only(form, (capture) => isEntered(form, capture));
      // The page that follows is the proof. Without it, a person decides (docs/workday.md,
      // "Create Integration System User").
      const isProven = next.recognition.task?.id === form.recognition.task?.id;
      delivery.deliver(isProven ? entered : doubted(entered));
    },
    reset,
  };
}

/** The value stands in a field of the form, where it can still be changed or refused. */
const isEntered = ({ recognition }: Observation, { credential }: CapturedCredential): boolean =>
  recognition.page?.captures.some(
    (capture) => capture.credential === credential && 'field' in capture.from,
  ) ?? false;

const only = (
  observation: Observation,
  keep: (capture: CapturedCredential) => boolean,
): Observation => withCaptures(observation, observation.captures.captures.filter(keep));

const doubted = (observation: Observation): Observation =>
  withCaptures(
    observation,
    observation.captures.captures.map((one) => ({ ...one, uncertain: true as const })),
  );

const withCaptures = (observation: Observation, captures: CapturedCredential[]): Observation => ({
  ...observation,
  captures: { ...observation.captures, captures },
});
