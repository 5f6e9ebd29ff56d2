import type { HandoffState } from '../state/handoff.ts';
import type { PageStatus } from '../state/page-status.ts';
import { fillCount, pageStage } from './page-stage.ts';
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
  | 'show-ok'
  | 'show-tenant'
  | 'unlock'
  | 'fetch-missing'
  | 'connect'
  | 'report'
  | 'none';

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
  /** Kolleno's page offers a link that can be used. */
  offered: boolean;
  /** Values wait for the passphrase. */
  locked: boolean;
  /** Values that Kolleno needs were never captured, or are gone. */
  missing: boolean;
}

/** Shows the orientation first only if there is nothing to do but start. */
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
  // The values were checked before the first attempt, or sent without a check on purpose.
  if (panel.canSend && panel.handoff.state === 'failed') return 'send';
  if (panel.canSend && stage === 'offer') return 'verify';
  // A failed check does not prevent sending, but fixing it first is better advice.
  if (panel.canSend && stage !== 'failed') return 'send';
  if (status?.fill.running) return 'none';
  if (status?.match === 'possible' && status.task) return 'confirm-task';
  if (status?.match === 'certain' && status.task) {
    if (fillCount(status) > 0) return 'fill';
    if (pageStage(status, undefined) === 'ready') return 'show-ok';
  }
  const onTask = status?.task && status.match !== 'none' && !status.goTo;
  const finished = panel.stepDone && !status?.guarded;
  if (panel.inWorkday && panel.stepsLeft && (!onTask || finished)) return 'open-task';
  if (panel.stepsLeft && panel.waiting) return panel.offered ? 'connect' : 'show-tenant';
  return panel.stepsLeft ? 'none' : actionAfterSteps(panel);
}

/** States in which a new link is the only way on. */
const needsLink = ({ handoff }: Pick<Situation, 'handoff'>): boolean =>
  handoff.state === 'disconnected' ||
  handoff.state === 'expired' ||
  (handoff.state === 'failed' && !handoff.problem.retryable);

function actionAfterSteps({
  verification: { stage, goBack, waitUntil },
  handoff,
  inWorkday,
  waiting,
  locked,
  missing,
}: Situation): PrimaryAction {
  // The only option is to wait.
  if (handoff.state === 'sending') return 'none';
  if (handoff.state === 'received') return 'report';
  if (locked) return 'unlock';
  if (missing) return inWorkday ? 'fetch-missing' : waiting ? 'show-tenant' : 'none';
  if (stage === 'offer') return 'verify';
  if (stage === 'failed') {
    if (goBack && inWorkday) return 'go-back';
    if (goBack) return waiting ? 'show-tenant' : 'none';
    return waitUntil ? 'none' : 'verify';
  }
  return needsLink({ handoff }) ? 'connect' : 'none';
}
