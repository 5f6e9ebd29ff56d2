import type { Observation } from '../../analysis/observe/observe.ts';
import { type CaptureDelivery, createCaptureDelivery } from './capture-delivery.ts';
import type { Send } from './deliver-once.ts';
import { createVisibilityGate } from './visibility-gate.ts';

/**
 * The only way of a captured value out of the page: visibility gate, capture delivery, message.
 * It is handed every observation and needs nothing more than another look.
 */
export interface CapturePipeline extends Pick<CaptureDelivery, 'taken' | 'statusOf'> {
  /** Delivers what the page shows. What is typed halfway waits for `deliverTyped`. */
  deliver(observation: Observation): void;
  /** Delivers the last observation, typed values included: filling has ended, or OK is pressed. */
  deliverTyped(): void;
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
  /** Null on pages that are not of the guide, so that nothing of them is kept. */
  let last: Observation | null = null;
  const reset = (): void => {
    last = null;
    gate.reset();
    delivery.reset();
  };
  signal.addEventListener('abort', reset);
  return {
    taken: delivery.taken,
    statusOf: delivery.statusOf,
    deliver(observation) {
      last = observation.recognition.match === 'none' ? null : observation;
      if (!isTyping(document, observation)) gate.submit(observation);
    },
    deliverTyped() {
      if (last) gate.submit(last);
    },
    reset,
  };
}

/** A value that is typed halfway must not be delivered. */
const isTyping = ({ activeElement }: Document, { recognition }: Observation): boolean =>
  recognition.page?.mode === 'edit' && (activeElement?.matches('input, textarea') ?? false);
