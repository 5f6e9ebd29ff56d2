import { type FormEvent, useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { PersistenceStatus } from '@/utils/state/credentials.ts';
import { maxPassphraseLength } from '@/utils/state/entered-text.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './Persistence.module.css';

/**
 * Asks for the passphrase of values that were sealed before the browser was closed. Clears the
 * input as soon as the passphrase is accepted.
 */
export function UnlockForm({
  persistence,
  primary = false,
}: {
  persistence: PersistenceStatus;
  /** Unlocking is the next thing to do. */
  primary?: boolean;
}) {
  const commands = useCommands();
  const announce = useAnnounce();
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState(false);
  const { run, running, failure } = useAction(async () => {
    const unlocked = await commands.unlock(passphrase);
    setWrong(!unlocked);
    if (!unlocked) return;
    setPassphrase('');
    announce(say('panel.keeping.unlocked'));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase) void run();
  };
  return (
    <form className={styles.unlock} onSubmit={submit}>
      <p>{say(persistence.kolleno ? 'panel.keeping.lockedSealed' : 'panel.keeping.locked')}</p>
      <TextField
        label={say('panel.keeping.passphrase')}
        type="password"
        autoComplete="off"
        maxLength={maxPassphraseLength}
        invalid={wrong}
        value={passphrase}
        onChange={(text) => {
          setPassphrase(text);
          setWrong(false);
        }}
        button={
          <Button
            type="submit"
            action="unlock"
            look={primary ? 'primary' : 'normal'}
            busy={running}
          >
            {say('panel.keeping.unlock')}
          </Button>
        }
      />
      {wrong && (
        <Note tone="bad" alert>
          {say('panel.keeping.wrong')}
        </Note>
      )}
      <FailureNote failure={failure} />
    </form>
  );
}
