import { missingOn } from '../../analysis/observe/guard.ts';
import type { Observation } from '../../analysis/observe/observe.ts';
import type { CredentialName } from '../../guide/task.ts';
import type { OneTimeValueStatus } from '../view/overlay-view.ts';
import { deliverOnce, type Send } from './deliver-once.ts';

/** A value that was not taken is delivered again after this time. */
const retryDelayMs = 700;
const maxRetries = 3;

/** Delivers what pages show to the vault, and knows which values of the open page it took. */
export interface CaptureDelivery {
  deliver(observation: Observation): void;
  /** Values that the vault took from the open page. */
  taken(): readonly CredentialName[];
  statusOf(observation: Observation): OneTimeValueStatus;
  /** Call it when another page opens: nothing was taken from that page yet. */
  reset(): void;
}

/**
 * @param send resolves to whether the vault took the value
 * @param onChange called when the set of taken values changes
 */
export function createCaptureDelivery(send: Send, onChange: () => void): CaptureDelivery {
  const deliverValue = deliverOnce(send);
  let visit = { taken: new Set<CredentialName>(), failed: new Set<CredentialName>(), retries: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  function deliver(observation: Observation): void {
    const { task } = observation.recognition;
    if (!task) return;
    const current = visit;
    for (const { credential, value, uncertain } of observation.captures.captures) {
      void deliverValue(credential, value, task.id, uncertain).then((isTaken) => {
        if (current !== visit) return;
        if (!isTaken) retry(observation);
        const [to, from] = isTaken
          ? [current.taken, current.failed]
          : [current.failed, current.taken];
        const isNew = !to.has(credential);
        to.add(credential);
        from.delete(credential);
        if (isNew) onChange();
      });
    }
  }

  function retry(observation: Observation): void {
    if (timer !== undefined || visit.retries >= maxRetries) return;
    visit.retries += 1;
    const current = visit;
    timer = setTimeout(() => {
      timer = undefined;
      if (current === visit) deliver(observation);
    }, retryDelayMs);
  }

  function reset(): void {
    clearTimeout(timer);
    timer = undefined;
    visit = { taken: new Set(), failed: new Set(), retries: 0 };
  }

  return {
    deliver,
    reset,
    taken: () => [...visit.taken],
    statusOf(observation) {
      const missing = missingOn(observation, [...visit.taken]);
      const { refused } = observation.captures;
      return {
        missing,
        failed: missing.some((one) => refused.includes(one) || visit.failed.has(one)),
      };
    },
  };
}
