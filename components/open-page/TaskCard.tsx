import { say, sayCount } from '@/utils/i18n/say.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { isPermissionList, permissionLists } from '@/utils/panel/permission-lists.ts';
import { fillCount } from '@/utils/panel/primary-action.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { Note } from '../controls/Note.tsx';
import { OpenTaskButton } from '../steps/OpenTaskButton.tsx';
import styles from './card.module.css';
import { FieldList } from './FieldList.tsx';
import { FillSection } from './FillSection.tsx';
import { OneTimeNote } from './OneTimeNote.tsx';
import { OpenPageCard } from './OpenPageCard.tsx';
import { PermissionChecklist } from './PermissionChecklist.tsx';

/** A page that certainly belongs to a task: its purpose, its fields and one button to fill them. */
export function TaskCard({ panel, status }: { panel: PanelView; status: PageStatus }) {
  const lists = permissionLists(status);
  const fields = status.fields.filter((field) => !isPermissionList(field) || lists.length === 0);
  const notFound = status.fields.filter(({ verdict }) => verdict === 'not-found').length;
  const offered = stepToOffer(panel, status);
  return (
    <OpenPageCard status={status}>
      {notFound > 0 && <Note tone="warn">{sayCount('byHand.notFound', notFound)}</Note>}
      <FieldList fields={fields} busy={status.fill.running} />
      <FillSection panel={panel} status={status} />
      {lists.map((list) => (
        <PermissionChecklist key={list.access} list={list} busy={status.fill.running} />
      ))}
      <OneTimeNote status={status} credentials={panel.credentials} />
      {status.next && (
        <p className={styles.next}>
          <b>{say('panel.page.next')}</b> {say(status.next)}
        </p>
      )}
      {offered && (
        <OpenTaskButton
          key={offered.task}
          task={offered.task}
          renew={offered.renew}
          enabled
          primary={panel.primary === 'open-task'}
        >
          {say('panel.steps.go', [String(offered.number)])}
        </OpenTaskButton>
      )}
    </OpenPageCard>
  );
}

/**
 * The step to offer on this page: the right step if the page is a wrong one, or else the next step
 * once nothing is left to fill and no one-time value can be lost.
 */
function stepToOffer({ steps, next }: PanelView, status: PageStatus) {
  if (status.goTo) return steps.find(({ task }) => task === status.goTo);
  const done = steps.find(({ open }) => open)?.state === 'done';
  return done && !status.guarded && fillCount(status) === 0 ? next : undefined;
}
