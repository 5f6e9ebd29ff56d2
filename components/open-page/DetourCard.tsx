import type { TaskId } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import { searchFor } from '@/utils/panel/steps.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { Card } from '../controls/Card.tsx';
import { OpenTaskButton } from '../steps/OpenTaskButton.tsx';
import styles from './card.module.css';
import { FieldList } from './FieldList.tsx';
import { Findings } from './Findings.tsx';

/** A page people land on by mistake or on the way: says so and leads to the right one. */
export function DetourCard({
  status,
  goTo,
  primary,
}: {
  status: PageStatus;
  goTo: TaskId;
  primary: boolean;
}) {
  return (
    <Card current title={status.title}>
      {status.purpose && <p className={styles.purpose}>{say(status.purpose)}</p>}
      <Findings findings={status.findings} />
      <FieldList fields={status.fields} busy={status.fill.running} />
      <OpenTaskButton key={goTo} task={goTo} enabled primary={primary}>
        {say('panel.page.detour', [searchFor(goTo)])}
      </OpenTaskButton>
    </Card>
  );
}
