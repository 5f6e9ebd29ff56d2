import { sendToBackground } from '../../messages/send.ts';
import type { OffScope } from '../../state/overlay-off.ts';
import type { Painter } from '../render/painter.ts';
import type { OverlayAction } from '../view/overlay-action.ts';

/** How long "Copied" stands on the button, in milliseconds. */
const copiedFor = 1_600;

export interface PageActions {
  fill(fields: string[] | 'all'): void;
  stop(): void;
  openTask(task: Extract<OverlayAction, { type: 'open-task' }>['task']): void;
  switchOff(scope: OffScope): void;
  /** The extension cannot be reached any more. */
  lost(): void;
}

/** Carries out what was pressed on the overlay. Runs within the press itself: opening the side panel and copying need its user gesture. */
export function onPress(action: OverlayAction, painter: Painter, page: PageActions): void {
  switch (action.type) {
    case 'open-panel':
      sendToBackground('open-panel', {}).catch(page.lost);
      break;
    case 'fill':
      page.fill(action.fields);
      break;
    case 'stop':
      page.stop();
      break;
    case 'open-task':
      page.openTask(action.task);
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
      page.switchOff(action.scope);
      break;
    case 'scroll-to':
      action.element.scrollIntoView({ block: 'center' });
      break;
    case 'show-reasons':
      // Who asks for more does not want the card to fold for want of room.
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
  const done = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  const copied = { field, done };
  painter.change({ copied });
  setTimeout(() => {
    if (painter.look.copied === copied) painter.change({ copied: null });
  }, copiedFor);
}
