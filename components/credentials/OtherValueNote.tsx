import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { credentialLabel, moment } from '@/utils/panel/wording.ts';
import type { CredentialView, OtherValue } from '@/utils/state/credentials.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';

const words = {
  seen: {
    action: 'take-value',
    text: 'panel.credentials.otherSeen',
    button: 'panel.credentials.takeValue',
  },
  previous: {
    action: 'restore-value',
    text: 'panel.credentials.previousKept',
    button: 'panel.credentials.restoreValue',
  },
} as const;

/** A value that stands beside the captured one, with the button that takes it. */
export function OtherValueNote({ view, which }: { view: CredentialView; which: OtherValue }) {
  const commands = useCommands();
  const [gone, setGone] = useState(false);
  const other = view[which];
  const { run, running, failure } = useAction(async () => {
    if (other) setGone(!(await commands.takeValue(view.credential, which, other.revision)));
  });
  if (!other) return null;
  const { action, text, button } = words[which];
  const label = credentialLabel(view.credential);
  return (
    <Note tone="warn">
      <p data-other={which}>{say(text, [moment(other.at), other.masked])}</p>
      <Button
        small
        action={action}
        aria-label={`${say(button)}: ${label}`}
        busy={running}
        onClick={() => void run()}
      >
        {say(button)}
      </Button>
      {gone && <p role="alert">{say('panel.credentials.otherGone')}</p>}
      <FailureNote failure={failure} />
    </Note>
  );
}
