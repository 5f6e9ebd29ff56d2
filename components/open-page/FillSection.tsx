import { say, sayCount } from '@/utils/i18n/say.ts';
import { fillCount } from '@/utils/panel/page-stage.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { permissionLists } from '@/utils/panel/permission-lists.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './card.module.css';
import { FillProblems } from './FillProblems.tsx';
import { FillProgressNote } from './FillProgressNote.tsx';

/** The Fill button of the page; shows the progress instead while filling. */
export function FillSection({ panel, status }: { panel: PanelView; status: PageStatus }) {
  const commands = useCommands();
  const fill = useAction(() => commands.fill('all'));
  const count = fillCount(status);
  const permissions = permissionLists(status).length > 0;
  return (
    <>
      {status.fill.running ? (
        <FillProgressNote fill={status.fill} />
      ) : (
        count > 0 && (
          <>
            <Button
              wide
              look={panel.primary === 'fill' ? 'primary' : 'normal'}
              action={permissions ? 'fill-permissions' : 'fill-task'}
              busy={fill.running}
              onClick={() => void fill.run()}
            >
              {sayCount(permissions ? 'panel.page.fillPermissions' : 'panel.page.fill', count)}
            </Button>
            <p className={styles.foot}>{say('panel.card.notSaved')}</p>
          </>
        )
      )}
      <FailureNote failure={fill.failure} />
      <FillProblems status={status} />
    </>
  );
}
