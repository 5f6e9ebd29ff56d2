import { say } from '@/utils/i18n/say.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { wayTo } from '@/utils/panel/steps.ts';
import { receiptOf } from '@/utils/state/earlier-runs.ts';
import { Card } from '../controls/Card.tsx';
import { Note } from '../controls/Note.tsx';
import { OpenTaskButton } from '../steps/OpenTaskButton.tsx';
import styles from './card.module.css';

function afterLastStep(panel: PanelView): string {
  const { handoff, progress, needed, receipt, primary, verification } = panel;
  if (handoff.state === 'sending') return say('panel.handoff.sending', [handoff.target.instance]);
  if (primary === 'verify') return say('panel.steps.allDoneVerify');
  if (verification.stage === 'failed') return say('panel.steps.allDoneGoBack');
  const sent = receiptOf(progress, receipt) !== undefined;
  if (handoff.state === 'received' || (sent && needed.length > 0))
    return say('panel.steps.allDoneSent');
  if (needed.length > 0) return say('panel.steps.allDoneMissing');
  return say(
    handoff.state === 'connected' || panel.canSend
      ? 'panel.steps.allDoneSend'
      : 'panel.steps.allDoneConnect',
  );
}

/** Shown if the open page belongs to no task: leads to the next step. */
export function NextStepCard({ panel }: { panel: PanelView }) {
  const { next } = panel;
  if (!next)
    return (
      <Card
        current
        title={say(
          panel.progress?.run?.kind === 'rotation'
            ? 'panel.steps.allRenewed'
            : 'panel.steps.allDone',
        )}
      >
        <p className={styles.purpose}>{afterLastStep(panel)}</p>
      </Card>
    );
  const number = String(next.number);
  return (
    <Card current title={say('panel.steps.nextTitle', [number, say(next.name)])}>
      <p className={styles.purpose}>{say(next.purpose)}</p>
      {next.finding && next.state === 'attention' && <Note tone="warn">{say(next.finding)}</Note>}
      <OpenTaskButton
        key={next.task}
        task={next.task}
        renew={next.renew}
        enabled
        primary={panel.primary === 'open-task'}
      >
        {say('panel.steps.go', [number])}
      </OpenTaskButton>
      <p className={styles.way}>{wayTo(next.task, next.renew)}</p>
    </Card>
  );
}
