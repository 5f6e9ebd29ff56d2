import { say, sayCount } from '@/utils/i18n/say.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { isPermissionList, permissionLists } from '@/utils/panel/permission-lists.ts';
import { fillCount } from '@/utils/panel/primary-action.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { Card } from '../controls/Card.tsx';
import { Note } from '../controls/Note.tsx';
import { OpenTaskButton } from '../steps/OpenTaskButton.tsx';
import styles from './card.module.css';
import { FieldList } from './FieldList.tsx';
import { FillSection } from './FillSection.tsx';
import { Findings } from './Findings.tsx';
import { OneTimeNote } from './OneTimeNote.tsx';
import { PermissionChecklists } from './PermissionLists.tsx';

/** A page of the journey that is known for certain: what it is for, its fields, and one button that fills them. */
export function TaskCard({ panel, status }: { panel: PanelView; status: PageStatus }) {
  const lists = permissionLists(status);
  const fields = status.fields.filter((field) => !isPermissionList(field) || lists.length === 0);
  const lacking = status.fields.filter(({ verdict }) => verdict === 'not-found').length;
  const goOn = whereTo(panel, status);
  return (
    <Card current title={status.title}>
      {status.purpose && <p className={styles.purpose}>{say(status.purpose)}</p>}
      <Findings findings={status.findings} />
      {lacking > 0 && <Note tone="warn">{sayCount('byHand.notFound', lacking)}</Note>}
      <FieldList fields={fields} busy={status.fill.running} />
      <FillSection panel={panel} status={status} />
      <PermissionChecklists lists={lists} busy={status.fill.running} />
      <OneTimeNote status={status} credentials={panel.credentials} />
      {status.next && (
        <p className={styles.next}>
          <b>{say('panel.page.next')}</b> {say(status.next)}
        </p>
      )}
      {goOn && (
        <OpenTaskButton
          key={goOn.task}
          task={goOn.task}
          renew={goOn.renew}
          enabled
          primary={panel.primary === 'open-task'}
        >
          {say('panel.steps.go', [String(goOn.number)])}
        </OpenTaskButton>
      )}
    </Card>
  );
}

/** The step to offer from this page: the right one when the page is the mistake, else the next one when nothing is left to do or to lose here. */
function whereTo({ steps, next }: PanelView, status: PageStatus) {
  if (status.goTo) return steps.find(({ task }) => task === status.goTo);
  const done = steps.find(({ open }) => open)?.state === 'done';
  return done && !status.guarded && fillCount(status) === 0 ? next : undefined;
}
