import { tasks } from '../guide/index.ts';
import type { Names, TaskId } from '../guide/task.ts';
import type { Recognition } from '../journey/recognise.ts';
import { nextOnWay, type Pointer } from './way.ts';

/** Whoever went elsewhere meanwhile does not want to be led any more. In milliseconds. */
const lasts = 3 * 60_000;

/** A task that the administrator asked for and that only related actions lead to: they are led there over several pages. */
export interface Goal {
  set(task: TaskId): void;
  /** The task is there, or another form was opened instead. */
  arrived(recognition: Recognition): void;
  /** The next press on the page at hand. */
  next(document: Document, names: Names): Pointer | null;
}

export function createGoal(): Goal {
  let goal: { task: TaskId; since: number } | null = null;
  return {
    set(task) {
      goal = { task, since: performance.now() };
    },
    arrived({ match, page }) {
      // View pages lie on the way, the form is the end of it.
      if (match === 'certain' && page?.mode === 'edit') goal = null;
    },
    next(document, names) {
      if (!goal || performance.now() - goal.since > lasts) return null;
      const from = tasks.find(({ id }) => id === goal?.task)?.open.from;
      if (!from) return null;
      return nextOnWay(document, { ...from, instance: names[from.instance], own: false, captured: false });
    },
  };
}
