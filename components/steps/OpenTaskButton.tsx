import type { ReactNode } from 'react';
import type { TaskId } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import { wayOf } from '@/utils/panel/steps.ts';
import { useCommands } from '../hooks/panel-context.ts';
import { OpenPageButton } from './OpenPageButton.tsx';
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

/** Opens a task in the tab. */
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
  return (
    <OpenPageButton
      action="open-task"
      way={wayOf(task, renew)}
      open={() => commands.openTask(task, renew)}
      primary={primary}
      small={small}
      label={label}
      instead={!enabled && <span className={styles.hint}>{say('panel.steps.notInTab')}</span>}
    >
      {children}
    </OpenPageButton>
  );
}
