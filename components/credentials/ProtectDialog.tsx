import { type FormEvent, useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { generatePassphrase } from '@/utils/lib/spoken-passphrase.ts';
import {
  isLongEnough,
  maxPassphraseLength,
  minPassphraseLength,
} from '@/utils/state/entered-text.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './Persistence.module.css';

type Problem = 'short' | 'different' | 'notKept';

/** Asks twice for a passphrase to seal the values with, or makes one to note down. */
export function ProtectDialog({ onClose }: { onClose: () => void }) {
  const commands = useCommands();
  const announce = useAnnounce();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [made, setMade] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, running, failure } = useAction(async () => {
    if (!(await commands.protect(passphrase))) return setProblem('notKept');
    announce(say('panel.keeping.done'));
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isLongEnough(passphrase)) return setProblem('short');
    if (passphrase !== repeated) return setProblem('different');
    void run();
  };
  const make = () => {
    const one = generatePassphrase();
    setMade(one);
    setPassphrase(one);
    setRepeated(one);
    setProblem(null);
  };
  const type = (set: (text: string) => void) => (text: string) => {
    set(text);
    setProblem(null);
  };
  return (
    <Dialog title={say('panel.keeping.protectTitle')} onClose={onClose}>
      <p className={styles.body}>{say('panel.keeping.protectBody')}</p>
      <form className={styles.fields} onSubmit={submit}>
        <PassphraseField
          label={say('panel.keeping.passphrase')}
          help={say('panel.keeping.rule', [String(minPassphraseLength)])}
          value={passphrase}
          invalid={problem === 'short'}
          onChange={type(setPassphrase)}
        />
        <PassphraseField
          label={say('panel.keeping.repeat')}
          value={repeated}
          invalid={problem === 'different'}
          onChange={type(setRepeated)}
        />
        {made === null ? (
          <div className={styles.make}>
            <Button small look="quiet" onClick={make}>
              {say('panel.keeping.make')}
            </Button>
          </div>
        ) : (
          <div className={styles.field}>
            <code className={styles.made}>{made}</code>
            <p className={styles.hint}>{say('panel.keeping.note')}</p>
          </div>
        )}
        {problem && (
          <Note tone="bad" alert>
            {say(`panel.keeping.problem.${problem}`, [String(minPassphraseLength)])}
          </Note>
        )}
        <FailureNote failure={failure} />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{say('panel.cancel')}</Button>
          <Button
            type="submit"
            look="primary"
            action="protect"
            busy={running}
            disabled={!passphrase || !repeated}
          >
            {say('panel.keeping.protectConfirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface PassphraseFieldProps {
  label: string;
  help?: string;
  value: string;
  invalid: boolean;
  onChange: (text: string) => void;
}

const PassphraseField = (props: PassphraseFieldProps) => (
  <TextField {...props} type="password" autoComplete="off" maxLength={maxPassphraseLength} />
);
