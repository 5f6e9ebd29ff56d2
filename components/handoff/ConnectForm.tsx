import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './ConnectForm.module.css';

/** Takes the hand-off link. Clears the input once the link is used, because it opens a session. */
export function ConnectForm({ primary }: { primary: boolean }) {
  const commands = useCommands();
  const [link, setLink] = useState('');
  const { run, running, failure } = useAction(async () => {
    await commands.connect(link.trim());
    setLink('');
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (link.trim()) void run();
      }}
    >
      <TextField
        label={say('panel.handoff.link')}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={link}
        onChange={setLink}
        button={
          <Button
            type="submit"
            action="connect"
            look={primary ? 'primary' : 'normal'}
            busy={running}
          >
            {say('panel.handoff.connect')}
          </Button>
        }
      />
      <FailureNote failure={failure} />
    </form>
  );
}
