import { say } from '@/utils/i18n/say.ts';
import { moment } from '@/utils/panel/wording.ts';
import type { Progress } from '@/utils/state/progress.ts';
import { hasBegunRun } from '@/utils/state/run.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './TenantList.module.css';

/** Says since when another run is under way. The run can be undone until its first step is done. */
export function RunNote({ progress }: { progress: Progress | undefined }) {
  const commands = useCommands();
  const announce = useAnnounce();
  const { run, running, failure } = useAction(async () => {
    await commands.undoRun();
    announce(say('panel.runs.undone'));
  });
  if (!progress?.run) return null;
  const { kind, at } = progress.run;
  return (
    <div className={styles.run} data-run={kind}>
      <span>{say(`panel.runs.${kind}Since`, [moment(at)])}</span>
      {!hasBegunRun(progress) && (
        <Button small look="quiet" action="undo-run" busy={running} onClick={() => void run()}>
          {say('panel.runs.undo')}
        </Button>
      )}
      <FailureNote failure={failure} />
    </div>
  );
}
