import type { HandoffState } from '../state/handoff.ts';
import type { PageStatus } from '../state/page-status.ts';
import { permissionLists } from './permission-lists.ts';
import type { VerificationView } from './verification.ts';

/** The action of the panel's only primary button. */
export type PrimaryAction =
  | 'orientation'
  | 'verify'
  | 'go-back'
  | 'send'
  | 'fill'
  | 'confirm-task'
  | 'open-task'
  | 'show-tenant'
  | 'connect'
  | 'report'
  | 'none';

/**
 * Number of fields that the Fill button would fill, or of permissions on the page with the four
 * lists.
 */
export function fillCount(status: PageStatus): number {
  const lists = permissionLists(status);
  return lists.length > 0
    ? lists.filter(({ field }) => field?.fillable).reduce((sum, { open }) => sum + open, 0)
    : status.fields.filter(({ fillable }) => fillable).length;
}

interface Situation {
  status: PageStatus | undefined;
  handoff: HandoffState;
  canSend: boolean;
  verification: Pick<VerificationView, 'stage' | 'goBack' | 'waitUntil'>;
  stepsLeft: boolean;
  /** The step of the open page is done. */
  stepDone: boolean;
  /** Workday is open in the tab, so tasks can be opened there. */
  inWorkday: boolean;
  /** The tenant is open in another tab. */
  waiting: boolean;
}

/**
 * Shows the orientation first only if there is nothing to do but start, never before what a page or
 * the hand-off requires.
 */
export function primaryAction({
  orienting,
  ...situation
}: Situation & {
  /** A step of the orientation is shown. */
  orienting: boolean;
}): PrimaryAction {
  const primary = actionInSetUp(situation);
  const idle =
    primary === 'open-task' ||
    primary === 'show-tenant' ||
    (primary === 'none' && !situation.inWorkday);
  return orienting && idle ? 'orientation' : primary;
}

/**
 * Once values can be sent: verify, then send. Before that: the open page, the way to the next page,
 * the check, the link.
 */
function actionInSetUp(panel: Situation): PrimaryAction {
  const { status } = panel;
  const { stage } = panel.verification;
  if (stage === 'running') return 'none';
  if (panel.canSend && stage === 'offer') return 'verify';
  // A failed check does not prevent sending, but fixing it first is better advice.
  if (panel.canSend && stage !== 'failed') return 'send';
  if (status?.fill.running) return 'none';
  if (status?.match === 'possible' && status.task) return 'confirm-task';
  if (status?.match === 'certain' && status.task && fillCount(status) > 0) return 'fill';
  const onTask = status?.task && status.match !== 'none' && !status.goTo;
  const finished = panel.stepDone && !status?.guarded;
  if (panel.inWorkday && panel.stepsLeft && (!onTask || finished)) return 'open-task';
  if (panel.stepsLeft) return panel.waiting ? 'show-tenant' : 'none';
  return actionAfterSteps(panel);
}

function actionAfterSteps({
  verification: { stage, goBack, waitUntil },
  handoff,
  inWorkday,
  waiting,
}: Pick<Situation, 'verification' | 'handoff' | 'inWorkday' | 'waiting'>): PrimaryAction {
  // The only option is to wait.
  if (handoff.state === 'sending') return 'none';
  if (stage === 'offer') return 'verify';
  if (stage === 'failed') {
    if (goBack && inWorkday) return 'go-back';
    if (goBack) return waiting ? 'show-tenant' : 'none';
    return waitUntil ? 'none' : 'verify';
  }
  if (handoff.state === 'received') return 'report';
  return handoff.state === 'disconnected' ? 'connect' : 'none';
}
