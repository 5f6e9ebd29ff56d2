import { noTrail, pressOk, type Trail, walk } from '../../analysis/evidence/trail.ts';
import { withTaken } from '../../analysis/observe/guard.ts';
import { isSamePage, type Observation, observe } from '../../analysis/observe/observe.ts';
import { isLoaded } from '../../analysis/recognise/recognise.ts';
import type { CredentialName } from '../../guide/task.ts';
import type { GuideContext } from '../../state/guide-context.ts';
import type { Evidence } from '../../state/progress.ts';
import { maySpeakOther } from '../../workday/dom/language.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import type { Looked } from '../../workday/watch/watch-page.ts';
import { notFilling } from '../fill/fill-page.ts';

/** Between two pages Workday shows halves of both: that a task is gone counts once it was so for this long, in milliseconds. */
const standsFor = 150;
/** A page that stays without a title, such as the home page, is none of ours. */
const untitledFor = 600;

export interface FollowedPage {
  /** It is still loading: cheap to ask, while reading it is not. */
  isBusy(): boolean;
  read(): PageSnapshot | null;
  context(): GuideContext | null;
  /** One-time values that the vault took from the page of the last look. */
  taken(): readonly CredentialName[];
  /** Another page than at the last look, before anything is told of it. */
  turned(): void;
  /** A look at a page that has finished loading, and what it proves. */
  seen(observation: Observation, evidence: readonly Evidence[]): void;
}

export interface Follower {
  /** Looks at the page. Cheap while no task is open and the title is what it was, and while it loads. */
  look(titleChanged: boolean): Looked;
  /** OK is being pressed: what the form holds now is what Workday saves. */
  okPressed(): Observation | null;
  readonly current: Observation | null;
}

/** Turns looks at the page into observations and evidence, page after page. */
export function followPage(page: FollowedPage, signal: AbortSignal): Follower {
  /** Empty on other pages than the guide's, so that nothing of any page is kept. */
  let trail: Trail = noTrail;
  /** The page was still loading, or not yet believed, at the last look. */
  let waiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(titleChanged: boolean): Looked {
    if (!titleChanged && !trail.last && !waiting) return 'done';
    if (page.isBusy()) {
      waiting = true;
      return 'loading';
    }
    const observation = observed(page.read());
    if (!observation) return 'done';
    waiting = true;
    if (!isLoaded(observation.snapshot)) {
      commitAfter(untitledFor);
      return 'done';
    }
    // Two signals agree on a page of the guide, or it is still the page it was.
    const sure = observation.recognition.match === 'certain';
    if (sure || stays(observation)) commit(observation);
    else commitAfter(standsFor);
    return 'done';
  }

  const stays = (observation: Observation): boolean =>
    trail.last !== null && isSamePage(trail.last, observation);

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

  function commit(looked: Observation): void {
    stopTimer();
    waiting = mayStillCome(looked);
    if (!stays(looked)) page.turned();
    const observation = withTaken(looked, page.taken());
    const step = walk(trail, observation);
    trail = observation.recognition.match === 'none' ? noTrail : step.trail;
    page.seen(observation, step.evidence);
  }

  signal.addEventListener('abort', () => {
    stopTimer();
    trail = noTrail;
  });
  return {
    look,
    okPressed() {
      const observation = observed(page.read());
      if (!observation || !isLoaded(observation.snapshot)) return null;
      commit(observation);
      if (trail.last) trail = pressOk(trail);
      return observation;
    },
    get current() {
      return trail.last;
    },
  };
}

/** A task in another language is told by its controls, and these can come seconds after the title. */
function mayStillCome({ recognition, snapshot }: Observation): boolean {
  return (
    recognition.match === 'none' &&
    maySpeakOther(snapshot.language) &&
    snapshot.address.urlTaskId !== null &&
    snapshot.rows.length === 0
  );
}
