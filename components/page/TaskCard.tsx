import { say, sayCount } from '@/utils/catalogue/say.ts';
import type { PageStatus } from '@/utils/page-status.ts';
import { isPermissionList, permissionLists } from '@/utils/panel/permission-lists.ts';
import { fillCount } from '@/utils/panel/primary-action.ts';
import { Button } from '../controls/Button.tsx';
import { Card } from '../controls/Card.tsx';
import { Icon } from '../controls/Icon.tsx';
import { useCommands } from '../panel/commands.ts';
import { FailureNote } from '../panel/FailureNote.tsx';
import type { PanelView } from '../panel/usePanel.ts';
import { useRun } from '../panel/useRun.ts';
import { PermissionLists } from '../permissions/PermissionLists.tsx';
import { OpenTask } from '../steps/OpenTask.tsx';
import { FieldList } from './FieldList.tsx';
import { Filling } from './Filling.tsx';
import { Findings } from './Findings.tsx';
import { OneTimeNote } from './OneTimeNote.tsx';
import { Problems } from './Problems.tsx';
import styles from './page.module.css';

/** A page of the journey that is known for certain: what it is for, its fields, and one button that fills them. */
export function TaskCard({ panel, status }: { panel: PanelView; status: PageStatus }) {
  const commands = useCommands();
  const fill = useRun(() => commands.fill('all'));
  const lists = permissionLists(status);
  const fields = status.fields.filter((field) => !isPermissionList(field) || lists.length === 0);
  const count = fillCount(status);
  const open = panel.steps.find((step) => step.open);
  const goOn =
    panel.next && open?.state === 'done' && !status.guarded && count === 0 ? panel.next : undefined;
  return (
    <Card current title={status.title}>
      {status.purpose && <p className={styles.purpose}>{say(status.purpose)}</p>}
      <Findings findings={status.findings} />
      <FieldList fields={fields} busy={status.fill.running} />
      <PermissionLists lists={lists} busy={status.fill.running} />
      {status.fill.running ? (
        <Filling fill={status.fill} />
      ) : count > 0 ? (
        <Button
          wide
          look={panel.primary === 'fill' ? 'primary' : 'normal'}
          action={lists.length > 0 ? 'fill-permissions' : 'fill-task'}
          busy={fill.running}
          onClick={() => void fill.run()}
        >
          {sayCount(lists.length > 0 ? 'panel.page.fillPermissions' : 'panel.page.fill', count)}
        </Button>
      ) : (
        allRight(status) && (
          <p className={styles.right}>
            <Icon name="check" />
            {say('panel.page.allRight')}
          </p>
        )
      )}
      <FailureNote failure={fill.failure} />
      <Problems fill={status.fill} permissions={lists.length > 0} />
      <OneTimeNote status={status} credentials={panel.credentials} />
      {status.next && (
        <p className={styles.next}>
          <b>{say('panel.page.next')}:</b> {say(status.next)}
        </p>
      )}
      {goOn && (
        <OpenTask key={goOn.task} task={goOn.task} enabled primary={panel.primary === 'open-task'}>
          {say('panel.steps.go', [String(goOn.number)])}
        </OpenTask>
      )}
    </Card>
  );
}

const allRight = ({ fields, permissions }: PageStatus) =>
  fields.length > 0 &&
  fields.every(({ verdict, required }) => verdict === 'ok' || (!required && verdict !== 'differs')) &&
  permissions.every(({ state }) => state === 'granted' || state === 'skipped');
