import type { HandoffState } from '../handoff/state.ts';
import type { PageStatus } from '../page-status.ts';
import { permissionLists } from './permission-lists.ts';

/** The one button that is drawn as the primary one. */
export type PrimaryAction = 'send' | 'fill' | 'open-task' | 'connect' | 'none';

/** How much the page's Fill button would fill: fields, or permissions on the page with the four lists. */
export function fillCount(status: PageStatus): number {
  const lists = permissionLists(status);
  return lists.length > 0
    ? lists.filter(({ field }) => field?.fillable).reduce((sum, { open }) => sum + open, 0)
    : status.fields.filter(({ fillable }) => fillable).length;
}

/** Sending comes first once it is possible; then the open page; then the way to the next page; then the link. */
export function primaryAction(panel: {
  status: PageStatus | undefined;
  handoff: HandoffState;
  canSend: boolean;
  stepsLeft: boolean;
  /** The step of the open page is done. */
  stepDone: boolean;
  /** Workday is open in the tab, so tasks can be opened there. */
  inWorkday: boolean;
}): PrimaryAction {
  const { status } = panel;
  if (panel.canSend) return 'send';
  if (status?.fill.running) return 'none';
  if (status?.match === 'certain' && status.task && fillCount(status) > 0) return 'fill';
  const onTask = status?.task && status.match !== 'none' && !status.goTo;
  const finished = panel.stepDone && !status?.guarded;
  if (panel.inWorkday && panel.stepsLeft && (!onTask || finished)) return 'open-task';
  if (!panel.stepsLeft && panel.handoff.state === 'disconnected') return 'connect';
  return 'none';
}
