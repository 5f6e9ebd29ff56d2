import { say, sayCount } from '@/utils/i18n/say.ts';
import { roughMinutesLeft, type StepView } from '@/utils/panel/steps.ts';
import { ProgressBar } from '../controls/ProgressBar.tsx';
import styles from './SetUpProgress.module.css';

/** How far the set-up is. */
export function SetUpProgress({ steps, next }: { steps: StepView[]; next: StepView | undefined }) {
  const asked = steps.filter(({ inRun }) => inRun);
  const done = asked.filter(({ state }) => state === 'done').length;
  const at = steps.find(({ open }) => open) ?? next;
  const minutes = roughMinutesLeft(steps);
  const text =
    done < asked.length && at
      ? say('panel.progress.step', [String(at.number)])
      : say(asked.length < steps.length ? 'panel.progress.renewed' : 'panel.progress.done');
  return (
    <div className={styles.progress}>
      <div className={styles.text}>
        <span>{text}</span>
        {minutes > 0 && <span>{sayCount('panel.progress.left', minutes)}</span>}
      </div>
      <ProgressBar label={say('panel.progress.label')} value={done} max={asked.length} />
    </div>
  );
}
