import { say } from '@/utils/i18n/say.ts';
import { Button } from '../controls/Button.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { WelcomeButton } from '../controls/WelcomeButton.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './Help.module.css';

/** Shows the orientation and the welcome page again. */
export function Help() {
  const commands = useCommands();
  const { run, running, failure } = useAction(async () => {
    await commands.orient(1);
    // The orientation appears at the top, outside the visible part.
    document.querySelector('main')?.scrollTo({ top: 0 });
  });
  return (
    <Disclosure summary={say('orientation.help')}>
      <div className={styles.ways}>
        <Button small action="orientation-again" disabled={running} onClick={() => void run()}>
          {say('orientation.again')}
        </Button>
        <WelcomeButton />
      </div>
      <FailureNote failure={failure} />
    </Disclosure>
  );
}
