import { say, sayCount } from '@/utils/i18n/say.ts';
import { roughMinutesLeft, type StepView } from '@/utils/panel/steps.ts';
import styles from './SetUpProgress.module.css';

/** The current step, the time left and the progress of the set-up. */
export function SetUpProgress({ steps, next }: { steps: StepView[]; next: StepView | undefined }) {
  const inRun = steps.filter((step) => step.inRun);
  const done = inRun.filter(({ state }) => state === 'done').length;
  const at = steps.find(({ open }) => open) ?? next;
  const minutes = roughMinutesLeft(steps);
  const text =
    done < inRun.length && at
      ? say(at.state === 'attention' ? 'panel.progress.fix' : 'panel.progress.step', [
          String(at.number),
        ])
      : say(inRun.length < steps.length ? 'panel.progress.renewed' : 'panel.progress.done');
  return (
    <div className={styles.progress}>
      <div
        className={styles.segments}
        role="progressbar"
        aria-label={say('panel.progress.label')}
        aria-valuemin={0}
        aria-valuemax={inRun.length}
        aria-valuenow={done}
        aria-valuetext={say('panel.progress.doneOf', [String(done), String(inRun.length)])}
      >
        {inRun.map((step) => (
          <span key={step.task} className={segmentClass(step, at)} />
        ))}
      </div>
      <div className={styles.text}>
        <span>{text}</span>
        {minutes > 0 && <span>{sayCount('panel.progress.left', minutes)}</span>}
      </div>
    </div>
  );
}

function segmentClass(step: StepView, at: StepView | undefined): string | undefined {
  if (step.state === 'done') return styles.done;
  if (step.state === 'attention') return styles.attention;
  return step.task === at?.task ? styles.here : undefined;
}
