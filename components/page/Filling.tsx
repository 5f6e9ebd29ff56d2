import { say } from '@/utils/catalogue/say.ts';
import type { FillProgress } from '@/utils/page-status.ts';
import { Button } from '../controls/Button.tsx';
import { ProgressBar } from '../controls/ProgressBar.tsx';
import { useCommands } from '../panel/commands.ts';
import { FailureNote } from '../panel/FailureNote.tsx';
import { useRun } from '../panel/useRun.ts';
import styles from './Filling.module.css';

/** Filling as it goes on, and the way to stop it. */
export function Filling({ fill }: { fill: FillProgress }) {
  const commands = useCommands();
  const { run, running, failure } = useRun(() => commands.stop());
  const text = say('panel.filling.progress', [String(fill.done), String(fill.total)]);
  return (
    <div className={styles.filling}>
      <div className={styles.text}>
        <div>{text}</div>
        <div className={styles.current}>{fill.current}</div>
        <ProgressBar label={text} value={fill.done} max={Math.max(fill.total, 1)} />
      </div>
      <Button action="stop" busy={running} onClick={() => void run()}>
        {say('panel.filling.stop')}
      </Button>
      <FailureNote failure={failure} />
    </div>
  );
}
