import type { TaskId } from '../../guide/task.ts';
import { writeClipboard } from '../../lib/write-clipboard.ts';
import { sendToBackground } from '../../messages/send.ts';
import type { PageOffScope } from '../../state/overlay-off.ts';
import type { Painter } from '../render/painter.ts';
import type { OverlayAction } from '../view/overlay-action.ts';

/** The Copy button shows "Copied" for this time. */
const copiedShownMs = 1_600;

/** What the session does on a press on the overlay. */
export interface PressHandlers {
  fill(fields: string[] | 'all'): unknown;
  stop(): void;
  openTask(task: TaskId): unknown;
  switchOff(scope: PageOffScope): void;
  /** The extension cannot be reached any more. */
  onUnreachable(): void;
}

/**
 * Carries out a press on the overlay. Runs within the press itself: opening the side panel and
 * copying need its user gesture.
 */
export function onPress(action: OverlayAction, painter: Painter, handlers: PressHandlers): void {
  switch (action.type) {
    case 'open-panel':
      sendToBackground('open-panel', {}).catch(handlers.onUnreachable);
      break;
    case 'fill':
      handlers.fill(action.fields);
      break;
    case 'stop':
      handlers.stop();
      break;
    case 'open-task':
      handlers.openTask(action.task);
      break;
    case 'copy':
      void copy(action, painter);
      break;
    case 'minimise':
      painter.change({ minimised: action.minimised });
      break;
    case 'unfold':
      painter.change({ unfolded: true });
      break;
    case 'ask-off':
      painter.change({ switchingOff: action.shown });
      break;
    case 'switch-off':
      handlers.switchOff(action.scope);
      break;
    case 'scroll-to':
      action.element.scrollIntoView({ block: 'center' });
      break;
    case 'show-reasons':
      // The card must not fold for want of room when the administrator asks for more.
      painter.change({ reasons: action.shown, unfolded: true });
      break;
    case 'show-list':
      // One at a time: unfolded lists of neighbouring fields would cover each other.
      painter.change({ lists: new Set(action.shown ? [action.field] : []) });
      break;
  }
}

async function copy(
  { field, text }: Extract<OverlayAction, { type: 'copy' }>,
  painter: Painter,
): Promise<void> {
  const done = await writeClipboard(text);
  const copied = { field, done };
  painter.change({ copied });
  setTimeout(() => {
    if (painter.look.copied === copied) painter.change({ copied: null });
  }, copiedShownMs);
}
