import { say, sayCount } from '@/utils/i18n/say.ts';
import { roughMinutesLeft, type StepView } from '@/utils/panel/steps.ts';
import { ProgressBar } from '../controls/ProgressBar.tsx';
import styles from './SetUpProgress.module.css';

/** The current step, the time left and the progress of the set-up. */
export function SetUpProgress({ steps, next }: { steps: StepView[]; next: StepView | undefined }) {
  const inRun = steps.filter((step) => step.inRun);
  const done = inRun.filter(({ state }) => state === 'done').length;
  const at = steps.find(({ open }) => open) ?? next;
  const minutes = roughMinutesLeft(steps);
  const text =
    done < inRun.length && at
      ? say('panel.progress.step', [String(at.number)])
      : say(inRun.length < steps.length ? 'panel.progress.renewed' : 'panel.progress.done');
  return (
    <div className={styles.progress}>
      <div className={styles.text}>
        <span>{text}</span>
        {minutes > 0 && <span>{sayCount('panel.progress.left', minutes)}</span>}
      </div>
      <ProgressBar label={say('panel.progress.label')} value={done} max={inRun.length} />
    </div>
  );
}
