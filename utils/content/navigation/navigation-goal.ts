import type { Recognition } from '../../analysis/recognise/recognition.ts';
import { tasks } from '../../guide/index.ts';
import type { Names, RelatedTask, TaskId } from '../../guide/task.ts';
import type { Callout } from '../view/overlay-view.ts';
import { nextCallout } from './navigation-hint.ts';

/** Whoever went elsewhere meanwhile does not want to be led any more. In milliseconds. */
const lasts = 3 * 60_000;

/** A task that the administrator asked for and that only related actions lead to: they are led there over several pages. */
export interface NavigationGoal {
  /** @param renew the way to a new value, where the task has one of its own */
  set(task: TaskId, renew?: boolean): void;
  /** The task is there, or another form was opened instead. */
  arrived(recognition: Recognition): void;
  /** The next press on the page at hand. */
  next(document: Document, names: Names): Callout | null;
}

export function createNavigationGoal(): NavigationGoal {
  let goal: { from: RelatedTask | undefined; since: number } | null = null;
  return {
    set(task, renew = false) {
      const found = tasks.find(({ id }) => id === task);
      goal = {
        from: (renew ? found?.renew : undefined)?.from ?? found?.open.from,
        since: performance.now(),
      };
    },
    arrived({ match, page }) {
      // View pages lie on the way; the form, or a new value on show, is the end of it.
      if (match === 'certain' && (page?.mode === 'edit' || page?.guards.length)) goal = null;
    },
    next(document, names) {
      if (!goal || performance.now() - goal.since > lasts) return null;
      const { from } = goal;
      if (!from) return null;
      return nextCallout(document, {
        ...from,
        instance: names[from.instance],
        own: false,
        captured: false,
      });
    },
  };
}
