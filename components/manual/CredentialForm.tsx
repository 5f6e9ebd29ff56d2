import { type FormEvent, useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { EnteredAnswer, EnteredCredential } from '@/utils/messages/protocol.ts';
import { stepThatYields } from '@/utils/panel/credentials.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import { credentialLabel } from '@/utils/panel/wording.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './ManualStep.module.css';

/** Values to mask while they are entered. */
const maskedCredentials = new Set<EnteredCredential>([
  'clientSecret',
  'refreshToken',
  'isuPassword',
]);
const endpoints = new Set<EnteredCredential>(['restEndpoint', 'tokenEndpoint']);

interface Props {
  credential: EnteredCredential;
  tenant: Tenant;
  /** A value is already kept. */
  held: boolean;
}

/** Takes one value copied from Workday. Clears the input once the value is kept. */
export function CredentialForm({ credential, tenant, held }: Props) {
  const commands = useCommands();
  const announce = useAnnounce();
  const [value, setValue] = useState('');
  const [answer, setAnswer] = useState<EnteredAnswer>();
  const label = credentialLabel(credential);
  const { run, running, failure } = useAction(async (ornament?: 'keep' | 'drop') => {
    const next = await commands.enterCredential(credential, value, ornament);
    setAnswer(next);
    if (!next.kept) return;
    setValue('');
    announce(keptText(label, next));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run();
  };
  const refused = answer?.kept === false && answer.ask === undefined;
  return (
    <form className={styles.enter} onSubmit={submit} data-enter={credential}>
      <TextField
        label={label}
        compact
        type={maskedCredentials.has(credential) ? 'password' : 'text'}
        autoComplete="off"
        spellCheck={false}
        maxLength={5_000}
        invalid={refused}
        value={value}
        onChange={(text) => {
          setValue(text);
          setAnswer(undefined);
        }}
        button={
          <Button
            small
            type="submit"
            action="enter-credential"
            aria-label={say('byHand.keepLabel', [label])}
            busy={running}
            disabled={value.trim() === ''}
          >
            {say('byHand.keep')}
          </Button>
        }
      />
      {held && <p className={styles.aside}>{say('byHand.held')}</p>}
      {answer?.dropped && <Note tone="info">{keptText(label, answer)}</Note>}
      {answer?.ask !== undefined && (
        <Note tone="warn" alert>
          <p>
            {answer.ask === ''
              ? say('byHand.askBlanks', [label])
              : say('byHand.ask', [label, answer.ask])}
          </p>
          <Button small action="drop-ornament" busy={running} onClick={() => void run('drop')}>
            {say('byHand.askOff')}
          </Button>
          <Button small action="keep-ornament" busy={running} onClick={() => void run('keep')}>
            {say('byHand.askOn')}
          </Button>
        </Note>
      )}
      {refused && (
        <Note tone="bad" alert>
          {refusalText(credential, label, tenant, answer)}
        </Note>
      )}
      <FailureNote failure={failure} />
    </form>
  );
}

const keptText = (label: string, { dropped }: EnteredAnswer): string =>
  dropped ? say('byHand.tidied', [label, dropped]) : say('byHand.kept', [label]);

function refusalText(
  credential: EnteredCredential,
  label: string,
  { tenant }: Tenant,
  { refusal }: EnteredAnswer,
): string {
  if (refusal) return say(refusal.finding, refusal.substitutions);
  return endpoints.has(credential)
    ? say('byHand.refusedEndpoint', [label, tenant])
    : say('byHand.refused', [label, String(stepThatYields(credential)?.number ?? 1)]);
}
