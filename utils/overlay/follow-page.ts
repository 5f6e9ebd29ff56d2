import { evidenceOf } from '../journey/evidence.ts';
import { isSamePage, type Observation, observe } from '../journey/observe.ts';
import type { Evidence } from '../journey/progress.ts';
import { isSettled } from '../journey/recognise.ts';
import type { GuideContext } from '../messages.ts';
import type { PageSnapshot } from '../workday/snapshot.ts';
import { notFilling } from './fill-page.ts';

/** Between two pages Workday shows halves of both: that a task is gone counts once it was so for this long, in milliseconds. */
const standsFor = 150;
/** A page that stays without a title, such as the home page, is none of ours. */
const untitledFor = 600;

export interface FollowedPage {
  read(): PageSnapshot | null;
  context(): GuideContext | null;
  /** A look at a page that has finished loading, and what it proves. */
  seen(observation: Observation, evidence: readonly Evidence[]): void;
}

export interface Follower {
  /** Looks at the page. Cheap while no task is open and the title is what it was. */
  look(titleChanged: boolean): void;
  /** OK is being pressed: what the form holds now is what Workday saves. */
  okPressed(): Observation | null;
  readonly current: Observation | null;
}

/** Turns looks at the page into observations and evidence, page after page. */
export function followPage(page: FollowedPage, signal: AbortSignal): Follower {
  /** The last look at the task page that is open; null on other pages, so that nothing of a task page is kept. */
  let previous: Observation | null = null;
  let ok = false;
  /** The page was still loading, or not yet believed, at the last look. */
  let waiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(titleChanged: boolean): void {
    if (!titleChanged && !previous && !waiting) return;
    const observation = observed(page.read());
    if (!observation) return;
    waiting = true;
    if (!isSettled(observation.snapshot)) {
      if (!observation.snapshot.busy) commitAfter(untitledFor);
      return;
    }
    // Two signals agree on a page of the guide, or it is still the page it was.
    const sure = observation.recognition.match === 'certain';
    if (sure || (previous && isSamePage(previous, observation))) commit(observation);
    else commitAfter(standsFor);
  }

  function observed(snapshot: PageSnapshot | null): Observation | null {
    const context = page.context();
    return snapshot && context ? observe(snapshot, context, notFilling) : null;
  }

  function commitAfter(delay: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      const snapshot = page.read();
      // Still loading: its next change brings the next look.
      if (!snapshot || snapshot.busy) return;
      const observation = observed({ ...snapshot, title: snapshot.title ?? '' });
      if (observation) commit(observation);
    }, delay);
  }

  function stopTimer(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function commit(observation: Observation): void {
    stopTimer();
    waiting = false;
    const evidence = evidenceOf(previous, observation, ok);
    const samePage = previous !== null && isSamePage(previous, observation);
    if (!samePage || observation.snapshot.errors.length > 0) ok = false;
    previous = observation.recognition.match === 'none' ? null : observation;
    page.seen(observation, evidence);
  }

  signal.addEventListener('abort', stopTimer);
  return {
    look,
    okPressed() {
      const observation = observed(page.read());
      if (!observation || !isSettled(observation.snapshot)) return null;
      commit(observation);
      ok = observation.recognition.match !== 'none';
      return observation;
    },
    get current() {
      return previous;
    },
  };
}
