import {
  addLook,
  emptyHistory,
  markOkPressed,
  type PageHistory,
} from '../../analysis/evidence/page-history.ts';
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

/** Workday shows parts of two pages between them, so a task counts as left after this time. */
const leftAfterMs = 150;
/** A page that stays without a title, such as the home page, is not a page of the guide. */
const untitledAfterMs = 600;

export interface TrackedPage {
  /** The page is still loading. Cheap to ask, while reading it is not. */
  isBusy(): boolean;
  read(): PageSnapshot | null;
  context(): GuideContext | null;
  /** One-time values that the vault took from the page of the last look. */
  taken(): readonly CredentialName[];
  /** Another page opened. Called before `onObservation` for it. */
  onPageChange(): void;
  /** Workday accepted this form: `next` is the page that followed it. */
  onFormAccepted(form: Observation, next: Observation): void;
  /** A page that has finished loading was read; `evidence` is what this look proves. */
  onObservation(observation: Observation, evidence: readonly Evidence[]): void;
}

export interface PageTracker {
  /** Looks at the page. Cheap while it loads, and while no task is open and the title stays. */
  look(titleChanged: boolean): Looked;
  /** Looks at a form whose OK is being pressed: Workday saves what it holds now. */
  lookAtSavedForm(): void;
  /** What the last look gave; null on a page that is not of the guide. */
  current(): Observation | null;
}

/** Turns looks at the page into observations and evidence, across page changes. */
export function createPageTracker(page: TrackedPage, signal: AbortSignal): PageTracker {
  /** Empty on pages that are not of the guide, so that nothing of them is kept. */
  let history: PageHistory = emptyHistory;
  /** At the last look the page was still loading, or it was not certain yet. */
  let undecided = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(titleChanged: boolean): Looked {
    if (!titleChanged && !history.last && !undecided) return 'done';
    if (page.isBusy()) {
      undecided = true;
      return 'loading';
    }
    const observation = observed(page.read());
    if (!observation) return 'done';
    undecided = true;
    if (!isLoaded(observation.snapshot)) {
      commitAfter(untitledAfterMs);
      return 'done';
    }
    // Two signals agree on a page of the guide, or it is the page of the last look.
    const isCertain = observation.recognition.match === 'certain';
    if (isCertain || isCurrent(observation)) commit(observation);
    else commitAfter(leftAfterMs);
    return 'done';
  }

  const isCurrent = (observation: Observation): boolean =>
    history.last !== null && isSamePage(history.last, observation);

  function observed(snapshot: PageSnapshot | null): Observation | null {
    const context = page.context();
    return snapshot && context ? observe(snapshot, context, notFilling) : null;
  }

  function commitAfter(delayMs: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      const snapshot = page.read();
      // While it loads, its next change brings the next look.
      if (!snapshot || snapshot.busy) return;
      const observation = observed({ ...snapshot, title: snapshot.title ?? '' });
      if (observation) commit(observation);
    }, delayMs);
  }

  function stopTimer(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function commit(read: Observation): void {
    stopTimer();
    undecided = mayGetControls(read);
    if (!isCurrent(read)) page.onPageChange();
    const observation = withTaken(read, page.taken());
    const step = addLook(history, observation);
    history = observation.recognition.match === 'none' ? emptyHistory : step.history;
    if (step.accepted) page.onFormAccepted(step.accepted, observation);
    page.onObservation(observation, step.evidence);
  }

  signal.addEventListener('abort', () => {
    stopTimer();
    history = emptyHistory;
  });
  return {
    look,
    lookAtSavedForm() {
      const observation = observed(page.read());
      if (!observation || !isLoaded(observation.snapshot)) return;
      commit(observation);
      if (history.last) history = markOkPressed(history);
    },
    current: () => history.last,
  };
}

/** A task in another language is told by its controls, which may come seconds after the title. */
function mayGetControls({ recognition, snapshot }: Observation): boolean {
  return (
    recognition.match === 'none' &&
    maySpeakOther(snapshot.language) &&
    snapshot.address.urlTaskId !== null &&
    snapshot.rows.length === 0
  );
}
