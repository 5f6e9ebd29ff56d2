import { say, sayCount } from '@/utils/catalogue/say.ts';
import type { PageStatus } from '@/utils/page-status.ts';
import { permissionLists } from '@/utils/panel/permission-lists.ts';
import { fillCount } from '@/utils/panel/primary-action.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { useCommands } from '../panel/commands.ts';
import { FailureNote } from '../panel/FailureNote.tsx';
import type { PanelView } from '../panel/usePanel.ts';
import { useRun } from '../panel/useRun.ts';
import { Filling } from './Filling.tsx';
import { Problems } from './Problems.tsx';
import styles from './page.module.css';

const allRight = ({ fields, permissions }: PageStatus) =>
  fields.length > 0 &&
  fields.every(({ verdict, required }) => verdict === 'ok' || (!required && verdict !== 'differs')) &&
  permissions.every(({ state }) => state === 'granted' || state === 'skipped');

/** The page's one Fill button; its place shows the progress while filling goes on, and that all is right when it is. */
export function FillAction({ panel, status }: { panel: PanelView; status: PageStatus }) {
  const commands = useCommands();
  const fill = useRun(() => commands.fill('all'));
  const count = fillCount(status);
  const permissions = permissionLists(status).length > 0;
  return (
    <>
      {status.fill.running ? (
        <Filling fill={status.fill} />
      ) : count > 0 ? (
        <Button
          wide
          look={panel.primary === 'fill' ? 'primary' : 'normal'}
          action={permissions ? 'fill-permissions' : 'fill-task'}
          busy={fill.running}
          onClick={() => void fill.run()}
        >
          {sayCount(permissions ? 'panel.page.fillPermissions' : 'panel.page.fill', count)}
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
      <Problems status={status} />
    </>
  );
}
