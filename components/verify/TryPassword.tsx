import { useState } from 'react';
import { say } from '@/utils/catalogue/say.ts';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { useCommands } from '../panel/commands.ts';
import { FailureNote } from '../panel/FailureNote.tsx';
import { useRun } from '../panel/useRun.ts';

/** Tries the integration user's password, after a word about what a wrong one does. */
export function TryPassword({ enabled }: { enabled: boolean }) {
  const commands = useCommands();
  const [asking, setAsking] = useState(false);
  const { run, running, failure } = useRun(() => commands.verify('password'));
  return (
    <>
      <Button
        small
        action="verify"
        aria-label={say('panel.verify.passwordLabel')}
        busy={running}
        disabled={!enabled}
        onClick={() => setAsking(true)}
      >
        {say('panel.verify.password')}
      </Button>
      <FailureNote failure={failure} />
      {asking && (
        <Confirm
          title={say('panel.verify.passwordTitle')}
          body={say('panel.verify.passwordBody')}
          look="primary"
          action="verify"
          confirm={say('panel.verify.passwordConfirm')}
          onConfirm={() => void run()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
