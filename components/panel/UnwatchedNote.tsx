import { say } from '@/utils/i18n/say.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './OverlayOffNote.module.css';
import { useWatched } from './useWatched.ts';

/** Says that nobody watches a page with a one-time value, and starts the guide there again. */
export function UnwatchedNote({ status }: { status: PageStatus | undefined }) {
  const commands = useCommands();
  const { watched, check } = useWatched(status);
  const { run, running, failure } = useAction(async () => {
    await commands.watchAgain();
    await check();
  });
  if (watched) return null;
  return (
    <div data-unwatched>
      <Note tone="warn" alert>
        <b>{say('panel.unwatched.title')}</b> {say('panel.unwatched.body')}
        <div className={styles.again}>
          <Button small action="watch-again" busy={running} onClick={() => void run()}>
            {say('panel.unwatched.again')}
          </Button>
        </div>
        <FailureNote failure={failure} />
      </Note>
    </div>
  );
}
