import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';

/** Scrolls Workday's page to OK. Only the administrator presses OK itself. */
export function ShowOkButton() {
  const commands = useCommands();
  const [shown, setShown] = useState(true);
  const { run, running, failure } = useAction(async () => setShown(await commands.showOk()));
  return (
    <>
      <Button action="show-ok" look="primary" wide busy={running} onClick={() => void run()}>
        {say('panel.card.showOk')}
      </Button>
      {!shown && (
        <Note tone="info" alert>
          {say('panel.card.okNotShown')}
        </Note>
      )}
      <FailureNote failure={failure} />
    </>
  );
}
