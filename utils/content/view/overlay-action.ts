import type { TaskId } from '../../guide/task.ts';
import type { PageOffScope } from '../../state/overlay-off.ts';

/** A press on the overlay. */
export type OverlayAction =
  | { type: 'fill'; fields: string[] | 'all' }
  | { type: 'stop' }
  | { type: 'copy'; field: string; text: string }
  | { type: 'open-panel' }
  | { type: 'open-task'; task: TaskId }
  | { type: 'minimise'; minimised: boolean }
  | { type: 'unfold' }
  | { type: 'ask-off'; shown: boolean }
  | { type: 'switch-off'; scope: PageOffScope }
  | { type: 'scroll-to'; element: Element }
  | { type: 'show-reasons'; shown: boolean }
  | { type: 'show-list'; field: string; shown: boolean };

export type ActOnOverlay = (action: OverlayAction) => void;
