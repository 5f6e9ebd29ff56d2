import { say, sayCount } from '@/utils/i18n/say.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { minutesFor, type StepView, wayTo } from '@/utils/panel/steps.ts';
import { Card } from '../controls/Card.tsx';
import { Note } from '../controls/Note.tsx';
import { OpenTaskButton } from '../steps/OpenTaskButton.tsx';
import styles from './card.module.css';

/** Shown if the open page belongs to no task: leads to the next step. */
export function NextStepCard({ panel, next }: { panel: PanelView; next: StepView }) {
  const number = String(next.number);
  const minutes = minutesFor(next.task);
  const problem = next.state === 'attention' ? next.finding : undefined;
  return (
    <Card
      current
      tone={problem ? 'warn' : 'action'}
      eyebrow={
        problem
          ? say('panel.card.problem', [number])
          : sayCount('panel.card.stepMinutes', minutes, [number, String(minutes)])
      }
      title={say(next.action)}
    >
      <p className={styles.purpose}>{say(next.purpose)}</p>
      {problem && <Note tone="warn">{say(problem)}</Note>}
      <OpenTaskButton
        key={next.task}
        task={next.task}
        renew={next.renew}
        enabled
        primary={panel.primary === 'open-task'}
      >
        {say('panel.steps.find')}
      </OpenTaskButton>
      <p className={styles.foot}>{wayTo(next.task, next.renew)}</p>
    </Card>
  );
}
