import type { HandoffState } from '../state/handoff.ts';
import type { PageStatus } from '../state/page-status.ts';
import { permissionLists } from './permission-lists.ts';
import type { VerificationView } from './verification.ts';

/** The one button that is drawn as the primary one. */
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

/** How much the page's Fill button would fill: fields, or permissions on the page with the four lists. */
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
  /** The tenant waits in another tab. */
  waiting: boolean;
}

/** The orientation goes first where there is nothing else to do than to begin, and never before what a page or the hand-off asks for. */
export function primaryAction({
  orienting,
  ...situation
}: Situation & {
  /** A step of the orientation is on show. */
  orienting: boolean;
}): PrimaryAction {
  const primary = ofTheJourney(situation);
  const idle =
    primary === 'open-task' ||
    primary === 'show-tenant' ||
    (primary === 'none' && !situation.inWorkday);
  return orienting && idle ? 'orientation' : primary;
}

/** Once values can be sent: check them, then send them. Before: the open page; the way to the next page; the check; the link. */
function ofTheJourney(panel: Situation): PrimaryAction {
  const { status } = panel;
  const { stage } = panel.verification;
  if (stage === 'running') return 'none';
  if (panel.canSend && stage === 'offer') return 'verify';
  // A failed check is no reason not to send; to mend it first is the better advice.
  if (panel.canSend && stage !== 'failed') return 'send';
  if (status?.fill.running) return 'none';
  if (status?.match === 'possible' && status.task) return 'confirm-task';
  if (status?.match === 'certain' && status.task && fillCount(status) > 0) return 'fill';
  const onTask = status?.task && status.match !== 'none' && !status.goTo;
  const finished = panel.stepDone && !status?.guarded;
  if (panel.inWorkday && panel.stepsLeft && (!onTask || finished)) return 'open-task';
  if (panel.stepsLeft) return panel.waiting ? 'show-tenant' : 'none';
  return afterTheSteps(panel);
}

function afterTheSteps({
  verification: { stage, goBack, waitUntil },
  handoff,
  inWorkday,
  waiting,
}: Pick<Situation, 'verification' | 'handoff' | 'inWorkday' | 'waiting'>): PrimaryAction {
  // Nothing to do but to wait.
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
