import { type ReactNode, useState } from 'react';
import type { TaskId } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import type { Opened } from '@/utils/messages/protocol.ts';
import { afterSearch, onThisPage, searchFor } from '@/utils/panel/steps.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './OpenTaskButton.module.css';

interface Props {
  task: TaskId;
  /** Opens the page that replaces a credential instead of the page that creates it. */
  renew?: boolean;
  /** Workday is open in the tab. */
  enabled: boolean;
  label?: string;
  primary?: boolean;
  small?: boolean;
  children: ReactNode;
}

/** Opens a task in the tab, and says what to do if Workday does not show it. */
export function OpenTaskButton({
  task,
  renew = false,
  enabled,
  label,
  primary = false,
  small = false,
  children,
}: Props) {
  const commands = useCommands();
  const [opened, setOpened] = useState<Opened>();
  const { run, running, failure } = useAction(async () => {
    setOpened(undefined);
    setOpened(await commands.openTask(task, renew));
  });
  if (!enabled) return <span className={styles.hint}>{say('panel.steps.notInTab')}</span>;
  return (
    <>
      <Button
        action="open-task"
        look={primary ? 'primary' : 'normal'}
        small={small}
        wide={!small}
        aria-label={label}
        busy={running}
        onClick={() => void run()}
      >
        {children}
      </Button>
      {opened === 'search' && (
        <Note tone="info" alert>
          {afterSearch(task, renew)}
        </Note>
      )}
      {opened === 'here' && (
        <Note tone="info" alert>
          {onThisPage(task, renew)}
        </Note>
      )}
      {opened === 'not-found' && (
        <Note tone="warn" alert>
          {say('panel.steps.notFound', [searchFor(task, renew)])}
        </Note>
      )}
      <FailureNote failure={failure} />
    </>
  );
}
