import { type TaskId, taskIds } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import { stepName, wayTo } from '@/utils/panel/steps.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { Button } from '../controls/Button.tsx';
import { Card } from '../controls/Card.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { ForeignText } from '../controls/ForeignText.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './card.module.css';

/**
 * Asks whether the page belongs to a task if only one signal says so. Nothing on the page is
 * changed before the answer, which is kept for the tenant.
 */
export function ConfirmTaskCard({
  status,
  task,
  primary,
}: {
  status: PageStatus;
  task: TaskId;
  primary: boolean;
}) {
  const commands = useCommands();
  const { run, running, failure } = useAction((confirmed: boolean) =>
    commands.confirmTask(status, confirmed),
  );
  const number = String(taskIds.indexOf(task) + 1);
  return (
    <Card current title={say('panel.page.possibleTitle', [number, say(stepName(task))])}>
      {status.title && (
        <p className={styles.purpose}>
          <ForeignText>{status.title}</ForeignText>
        </p>
      )}
      <p className={styles.next}>{say('panel.page.possible')}</p>
      <div className={styles.answers}>
        <Button
          look={primary ? 'primary' : 'normal'}
          action="confirm-task"
          busy={running}
          onClick={() => void run(true)}
        >
          {say('panel.page.possibleYes')}
        </Button>
        <Button action="deny-task" disabled={running} onClick={() => void run(false)}>
          {say('panel.page.possibleNo')}
        </Button>
      </div>
      <FailureNote failure={failure} />
      <p className={styles.way}>{wayTo(task)}</p>
    </Card>
  );
}
