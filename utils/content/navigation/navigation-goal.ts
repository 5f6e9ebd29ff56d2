import type { Recognition } from '../../analysis/recognise/recognition.ts';
import type { Names, RelatedTask } from '../../guide/task.ts';
import type { Callout } from '../view/overlay-view.ts';
import { nextCallout } from './navigation-hint.ts';

/** After this the user has most likely moved on, and the goal is dropped. */
const goalTtlMs = 3 * 60_000;

/** A task that the administrator asked for, and that only related actions open. */
export interface NavigationGoal {
  set(from: RelatedTask): void;
  /** Drops the goal when the task is open, or when another form was opened instead. */
  onRecognition(recognition: Recognition): void;
  /** The next press on the open page; null if this page does not lead to the task. */
  nextCallout(document: Document, names: Names): Callout | null;
}

export function createNavigationGoal(): NavigationGoal {
  let goal: { from: RelatedTask; setAt: number } | null = null;
  return {
    set(from) {
      goal = { from, setAt: performance.now() };
    },
    onRecognition({ match, page }) {
      // View pages are on the way. The form, or a page that shows a new value, ends it.
      if (match === 'certain' && (page?.mode === 'edit' || page?.guards.length)) goal = null;
    },
    nextCallout(document, names) {
      if (!goal || performance.now() - goal.setAt > goalTtlMs) return null;
      const { from } = goal;
      return nextCallout(document, {
        ...from,
        instance: names[from.instance],
        own: false,
        captured: false,
      });
    },
  };
}
