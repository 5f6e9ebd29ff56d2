import { useId, useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './ConnectForm.module.css';

/** Takes the hand-off link. The link opens a session, so it leaves the field as soon as it has been used. */
export function ConnectForm({ primary }: { primary: boolean }) {
  const commands = useCommands();
  const [link, setLink] = useState('');
  const input = useId();
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
      <label htmlFor={input} className={styles.label}>
        {say('panel.handoff.link')}
      </label>
      <div className={styles.row}>
        <input
          id={input}
          className={styles.input}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={link}
          onChange={(event) => setLink(event.target.value)}
        />
        <Button
          type="submit"
          action="connect"
          look={primary ? 'primary' : 'normal'}
          busy={running}
          disabled={!link.trim()}
        >
          {say('panel.handoff.connect')}
        </Button>
      </div>
      <FailureNote failure={failure} />
    </form>
  );
}
