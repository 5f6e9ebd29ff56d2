import { type ReactNode, useState } from 'react';
import { say } from '@/utils/catalogue/say.ts';
import type { TaskId } from '@/utils/guide/task.ts';
import { searchFor } from '@/utils/panel/steps.ts';
import { Button } from '../controls/Button.tsx';
import { Note } from '../controls/Note.tsx';
import { useCommands } from '../panel/commands.ts';
import { FailureNote } from '../panel/FailureNote.tsx';
import { useRun } from '../panel/useRun.ts';
import styles from './OpenTask.module.css';

interface Props {
  task: TaskId;
  /** Workday is open in the tab. */
  enabled: boolean;
  label?: string;
  primary?: boolean;
  small?: boolean;
  children: ReactNode;
}

/** Opens a task in the tab, and says what to do when Workday does not show it. */
export function OpenTask({ task, enabled, label, primary = false, small = false, children }: Props) {
  const commands = useCommands();
  const [missing, setMissing] = useState(false);
  const { run, running, failure } = useRun(async () => {
    setMissing(false);
    setMissing((await commands.openTask(task)) === 'not-found');
  });
  return (
    <>
      <Button
        action="open-task"
        look={primary ? 'primary' : 'normal'}
        small={small}
        wide={!small}
        aria-label={label}
        busy={running}
        disabled={!enabled}
        onClick={() => void run()}
      >
        {children}
      </Button>
      {!enabled && <span className={styles.hint}>{say('panel.steps.notInTab')}</span>}
      {missing && (
        <Note tone="warn" alert>
          {say('panel.steps.notFound', [searchFor(task)])}
        </Note>
      )}
      <FailureNote failure={failure} />
    </>
  );
}
