import { say } from '@/utils/i18n/say.ts';
import type { FillProgress } from '@/utils/state/page-status.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { ForeignText } from '../controls/ForeignText.tsx';
import { ProgressBar } from '../controls/ProgressBar.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './FillProgressNote.module.css';

/** The progress of filling, with a Stop button. */
export function FillProgressNote({ fill }: { fill: FillProgress }) {
  const commands = useCommands();
  const { run, running, failure } = useAction(() => commands.stop());
  const text = say('panel.filling.progress', [String(fill.done), String(fill.total)]);
  return (
    <div className={styles.filling}>
      <div className={styles.text}>
        <div>{text}</div>
        <div className={styles.current}>
          <ForeignText>{fill.current}</ForeignText>
        </div>
        <ProgressBar label={text} value={fill.done} max={Math.max(fill.total, 1)} />
      </div>
      <Button action="stop" busy={running} onClick={() => void run()}>
        {say('panel.filling.stop')}
      </Button>
      <FailureNote failure={failure} />
    </div>
  );
}
