import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { StepView } from '@/utils/panel/steps.ts';
import { moment } from '@/utils/panel/wording.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { ReasonDialog } from '../controls/ReasonDialog.tsx';
import { StatusIcon, type StatusIconKind } from '../controls/StatusIcon.tsx';
import { VisuallyHidden } from '../controls/VisuallyHidden.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import { OpenTaskButton } from './OpenTaskButton.tsx';
import styles from './Steps.module.css';

/** The nine steps of the set-up, each with the state that the evidence supports. */
export function Steps({ steps, inWorkday }: { steps: StepView[]; inWorkday: boolean }) {
  return (
    <ol>
      {steps.map((step) => (
        <StepRow key={step.task} step={step} inWorkday={inWorkday} />
      ))}
    </ol>
  );
}

const icons: Record<StepView['state'], StatusIconKind> = {
  todo: 'empty',
  current: 'here',
  done: 'ok',
  attention: 'check',
};

/** The short detail at the end of the summary. */
function shortDetail({ state, open, detail, markedByHand, before }: StepView): string | undefined {
  if (state === 'attention') return say('panel.steps.state.attention');
  if (open) return say('panel.steps.now');
  return (
    detail ??
    (markedByHand && say('panel.steps.byHand')) ??
    (state === 'todo' && before ? say('panel.steps.before') : undefined)
  );
}

const doneBefore = ({ at, reason }: NonNullable<StepView['before']>): string =>
  reason
    ? say('panel.steps.beforeBecause', [moment(at), reason])
    : say('panel.steps.beforeOn', [moment(at)]);

/** One step with its state; opens to show its purpose and the available actions. */
function StepRow({ step, inWorkday }: { step: StepView; inWorkday: boolean }) {
  const commands = useCommands();
  const [asking, setAsking] = useState(false);
  const markDone = useAction((reason: string) => commands.markDone(step.task, reason));
  const name = say(step.name);
  return (
    <li
      className={styles.row}
      data-step={step.task}
      data-state={step.state}
      data-before={step.before?.at}
    >
      <details name="step">
        <summary className={styles.summary} aria-current={step.open ? 'step' : undefined}>
          <StatusIcon kind={icons[step.state]} />
          <span className={styles.words}>
            <span className={styles.name}>
              <span className={styles.number}>{step.number}</span>
              {name}
              {step.state !== 'attention' && (
                <VisuallyHidden>, {say(`panel.steps.state.${step.state}`)}</VisuallyHidden>
              )}
            </span>
            <span className={styles.detail}>{shortDetail(step)}</span>
          </span>
        </summary>
        <div className={styles.body}>
          {step.finding && step.state === 'attention' && (
            <Note tone="warn">{say(step.finding, step.substitutions)}</Note>
          )}
          <p>{say(step.purpose)}</p>
          {step.detail && <p>{step.detail}</p>}
          {step.markedByHand && <p>{say('panel.steps.byHandBecause', [step.markedByHand])}</p>}
          {step.at && <p>{say('panel.steps.seen', [moment(step.at)])}</p>}
          {step.before && <p>{doneBefore(step.before)}</p>}
          <StepButtons
            step={step}
            inWorkday={inWorkday}
            busy={markDone.running}
            onTakeBack={() => void markDone.run('')}
            onMarkDone={() => setAsking(true)}
          />
          <FailureNote failure={markDone.failure} />
        </div>
      </details>
      {asking && (
        <ReasonDialog
          title={say('panel.steps.markTitle', [name])}
          body={say('panel.steps.markBody')}
          reasons={[
            say('panel.steps.earlier'),
            say('panel.steps.colleague'),
            say('panel.steps.otherWay'),
          ]}
          action="mark-done"
          confirm={say('panel.steps.markDone')}
          onConfirm={(reason) => void markDone.run(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}

interface ButtonsProps {
  step: StepView;
  inWorkday: boolean;
  busy: boolean;
  onTakeBack: () => void;
  onMarkDone: () => void;
}

function StepButtons({ step, inWorkday, busy, onTakeBack, onMarkDone }: ButtonsProps) {
  const facts = [String(step.number), say(step.name)];
  return (
    <div className={styles.buttons}>
      <OpenTaskButton
        key={`${step.state} ${step.open}`}
        task={step.task}
        renew={step.renew}
        enabled={inWorkday}
        label={say('panel.steps.openLabel', facts)}
        small
      >
        {say('panel.steps.open')}
      </OpenTaskButton>
      {step.markedByHand && (
        <Button
          small
          look="quiet"
          action="take-back"
          aria-label={say('panel.steps.takeBackLabel', facts)}
          busy={busy}
          onClick={onTakeBack}
        >
          {say('panel.steps.takeBack')}
        </Button>
      )}
      {step.state !== 'done' && (
        <Button
          small
          look="quiet"
          action="mark-done"
          aria-label={say('panel.steps.markDoneLabel', facts)}
          busy={busy}
          onClick={onMarkDone}
        >
          {say('panel.steps.markDone')}
        </Button>
      )}
    </div>
  );
}
