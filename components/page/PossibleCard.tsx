import { say } from '@/utils/catalogue/say.ts';
import type { TaskId } from '@/utils/guide/task.ts';
import { taskIds } from '@/utils/guide/task.ts';
import type { PageStatus } from '@/utils/page-status.ts';
import { stepName, wayTo } from '@/utils/panel/steps.ts';
import { Card } from '../controls/Card.tsx';
import { OpenTask } from '../steps/OpenTask.tsx';
import styles from './page.module.css';

/** One signal only: says what the page may be, and touches nothing. */
export function PossibleCard({
  status,
  task,
  primary,
}: {
  status: PageStatus;
  task: TaskId;
  primary: boolean;
}) {
  const number = String(taskIds.indexOf(task) + 1);
  return (
    <Card current title={say('panel.page.possibleTitle', [say(stepName(task))])}>
      {status.title && <p className={styles.purpose}>{status.title}</p>}
      <p className={styles.next}>{say('panel.page.possible', [number])}</p>
      <OpenTask key={task} task={task} enabled primary={primary}>
        {say('panel.steps.go', [number])}
      </OpenTask>
      <p className={styles.purpose}>{wayTo(task)}</p>
    </Card>
  );
}
