import { missingOn } from '../../analysis/observe/guard.ts';
import type { Observation } from '../../analysis/observe/observe.ts';
import type { CredentialName } from '../../guide/task.ts';
import type { OneTimeValueStatus } from '../view/overlay-view.ts';
import { deliverOnce, type Send } from './deliver-once.ts';

/** A value that was not taken is offered again after so many milliseconds, a few times. */
const againAfter = 700;
const maxRounds = 3;

/** Brings what pages show to the vault, and knows which of the page at hand it took. */
export interface CaptureDelivery {
  keep(observation: Observation): void;
  /** From the page at hand. */
  readonly taken: readonly CredentialName[];
  keepingOf(observation: Observation): OneTimeValueStatus;
  /** Another page: nothing was taken from it yet. */
  turned(): void;
}

/**
 * @param send answers whether the vault took the value
 * @param changed what was taken is another set than before
 */
export function createCaptureDelivery(
  send: Send,
  changed: () => void,
  signal: AbortSignal,
): CaptureDelivery {
  const deliver = deliverOnce(send);
  let visit = { taken: new Set<CredentialName>(), failed: new Set<CredentialName>(), rounds: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  function keep(observation: Observation): void {
    const { task } = observation.recognition;
    if (!task) return;
    const here = visit;
    for (const { credential, value, uncertain } of observation.captures.captures) {
      void deliver(credential, value, task.id, uncertain).then((took) => {
        if (here !== visit || signal.aborted) return;
        if (!took) tryAgain(observation);
        const [to, from] = took ? [here.taken, here.failed] : [here.failed, here.taken];
        const news = !to.has(credential);
        to.add(credential);
        from.delete(credential);
        if (news) changed();
      });
    }
  }

  function tryAgain(observation: Observation): void {
    if (timer !== undefined || visit.rounds >= maxRounds) return;
    visit.rounds += 1;
    const here = visit;
    timer = setTimeout(() => {
      timer = undefined;
      if (here === visit) keep(observation);
    }, againAfter);
  }

  function turned(): void {
    clearTimeout(timer);
    timer = undefined;
    visit = { taken: new Set(), failed: new Set(), rounds: 0 };
  }

  signal.addEventListener('abort', turned);
  return {
    keep,
    turned,
    get taken() {
      return [...visit.taken];
    },
    keepingOf(observation) {
      const missing = missingOn(observation, [...visit.taken]);
      const { refused } = observation.captures;
      return {
        missing,
        failed: missing.some((one) => refused.includes(one) || visit.failed.has(one)),
      };
    },
  };
}
