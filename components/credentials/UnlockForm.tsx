import { type FormEvent, useId, useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { PersistenceStatus } from '@/utils/state/credentials.ts';
import { maxPassphraseLength } from '@/utils/state/entered-text.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { useAction } from '../hooks/useAction.ts';
import { useCommands } from '../hooks/useCommands.ts';
import styles from './Persistence.module.css';

/** Asks for the passphrase of what an earlier run of the browser left. It leaves the box as soon as it fits. */
export function UnlockForm({ keeping }: { keeping: PersistenceStatus }) {
  const commands = useCommands();
  const announce = useAnnounce();
  const box = useId();
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
      <p>{say(keeping.kolleno ? 'panel.keeping.lockedSealed' : 'panel.keeping.locked')}</p>
      <label htmlFor={box} className={styles.label}>
        {say('panel.keeping.passphrase')}
      </label>
      <div className={styles.row}>
        <input
          id={box}
          className={styles.input}
          type="password"
          autoComplete="off"
          maxLength={maxPassphraseLength}
          aria-invalid={wrong || undefined}
          value={passphrase}
          onChange={(event) => {
            setPassphrase(event.target.value);
            setWrong(false);
          }}
        />
        <Button type="submit" action="unlock" busy={running} disabled={!passphrase}>
          {say('panel.keeping.unlock')}
        </Button>
      </div>
      {wrong && (
        <Note tone="bad" alert>
          {say('panel.keeping.wrong')}
        </Note>
      )}
      <FailureNote failure={failure} />
    </form>
  );
}
