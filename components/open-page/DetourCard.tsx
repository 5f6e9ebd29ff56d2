import type { TaskId } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import { foreignText } from '@/utils/lib/foreign-text.ts';
import { stepName, stepNumber } from '@/utils/panel/steps.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { Card } from '../controls/Card.tsx';
import { OpenTaskButton } from '../steps/OpenTaskButton.tsx';
import styles from './card.module.css';
import { FieldList } from './FieldList.tsx';
import { PageFindings } from './PageFindings.tsx';

interface Props {
  status: PageStatus;
  /** The task that is due. */
  goTo: TaskId;
  primary: boolean;
}

/** A page that administrators open by mistake or on the way: leads to the step that is due. */
export function DetourCard({ status, goTo, primary }: Props) {
  return (
    <Card
      current
      tone="warn"
      eyebrow={say('panel.card.detour')}
      title={foreignText(status.title, 200)}
    >
      {status.purpose && <p className={styles.purpose}>{say(status.purpose)}</p>}
      <PageFindings findings={status.findings} />
      <OpenTaskButton key={goTo} task={goTo} enabled primary={primary}>
        {say('panel.page.detour', [String(stepNumber(goTo)), say(stepName(goTo))])}
      </OpenTaskButton>
      <FieldList fields={status.fields} busy={status.fill.running} />
    </Card>
  );
}
