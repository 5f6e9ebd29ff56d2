import type { Recognition } from '../../analysis/recognise/recognition.ts';
import { tasks } from '../../guide/index.ts';
import { type PlaceId, places } from '../../guide/places.ts';
import type { Task, TaskId } from '../../guide/task.ts';
import { say } from '../../i18n/say.ts';
import type { Opened } from '../../messages/protocol.ts';
import type { GuideContext } from '../../state/guide-context.ts';
import { type Learnt, pageKey } from '../../state/learnt-pages.ts';
import { languageOf, maySpeakOther } from '../../workday/dom/language.ts';
import { openTask } from '../../workday/interact/search.ts';
import type { Callout, OverlayState } from '../view/overlay-view.ts';
import { createNavigationGoal } from './navigation-goal.ts';
import { isSameCallout, searchResultCallout } from './navigation-hint.ts';

/** The part of the overlay that shows the way to a task. */
export interface NavigationOverlay {
  readonly look: Pick<OverlayState, 'pointAt'>;
  change(changed: Partial<Pick<OverlayState, 'pointAt' | 'notice'>>): void;
}

/** Opens tasks, and leads to those that only related actions open. */
export interface Navigation {
  /**
   * Opens a task by its address, else by Workday's search.
   * @param renew opens the way to a new one-time value, where the task has one of its own
   */
  open(task: TaskId, renew?: boolean): Promise<Opened>;
  /** Opens a page that belongs to no step. */
  openPlace(place: PlaceId): Promise<Opened>;
  /** Ends the way to a task once its page, or another form, is open. */
  onRecognition(recognition: Recognition): void;
  /** Shows the next press on the way to a task, on pages that are not of the guide too. */
  showNextPress(): void;
}

type Target = Omit<Task['open'], 'urlTaskId'> & { urlTaskId?: string | undefined };

export function createNavigation(
  document: Document,
  context: () => GuideContext | null,
  overlay: NavigationOverlay,
): Navigation {
  const goal = createNavigationGoal();
  /** The callout of the goal that showed last. A search result is not one. */
  let lastShown: Callout | null = null;

  function showNextPress(): void {
    const known = context();
    if (!known || known.off.everywhere) return;
    const current = overlay.look.pointAt;
    const next = goal.nextCallout(document, known.names);
    if (isSameCallout(next, current) || (!next && current !== lastShown)) return;
    lastShown = next;
    overlay.change({ pointAt: next });
  }

  async function open(id: TaskId, renew = false): Promise<Opened> {
    const task = tasks.find((one) => one.id === id);
    if (!task) return 'not-found';
    const target = (renew ? task.renew : undefined) ?? task.open;
    const learnt = target === task.open ? learntUrlTaskId(context()?.learnt, id) : undefined;
    return openTarget(target, learnt);
  }

  /** @param learnt id of the task in the address, where a page of the tenant has taught it */
  async function openTarget(target: Target, learnt?: string): Promise<Opened> {
    const isVisible = context()?.off.everywhere !== true;
    if (target.from && isVisible) {
      goal.set(target.from);
      showNextPress();
      // The open page belongs to the very group or client: no search is needed.
      if (overlay.look.pointAt) return 'here';
    }
    // Workday's search does not know the English name in another language.
    const urlTaskId = maySpeakOther(languageOf(document)) ? learnt : undefined;
    const asked = await openTask(document, document.location, { urlTaskId, ...target });
    const found =
      asked.opened === 'not-found' && learnt
        ? await openTask(document, document.location, { ...target, urlTaskId: learnt })
        : asked;
    if (found.opened === 'search') {
      found.result.scrollIntoView({ block: 'nearest' });
      if (isVisible) overlay.change({ pointAt: searchResultCallout(found.result) });
      // The administrator may have opened the page meanwhile.
      showNextPress();
    }
    if (found.opened !== 'not-found') return found.opened;
    overlay.change({
      notice: say(found.searched ? 'overlay.point.notFound' : 'overlay.point.noSearch', [
        target.search,
      ]),
    });
    return found.searched ? 'not-found' : 'no-search';
  }

  const openPlace = (place: PlaceId) => openTarget(places[place].open);

  return { open, openPlace, onRecognition: goal.onRecognition, showNextPress };
}

/**
 * The task id that opens a task by its address, where an English page of the tenant has taught it.
 * Needed where Workday's search does not find the task, or is not there. Tasks of an instance have
 * no address of their own.
 */
function learntUrlTaskId(learnt: Learnt | undefined, task: TaskId): string | undefined {
  const { open, pages } = tasks.find(({ id }) => id === task) ?? {};
  const [first] = pages ?? [];
  if (!learnt || !first || open?.from || first.titleEndsWithInstance) return undefined;
  const key = pageKey(task, first.id);
  const ids = Object.entries(learnt.ids.urls).filter(([, keys]) => keys.includes(key));
  return ids.length === 1 ? ids[0]?.[0] : undefined;
}
