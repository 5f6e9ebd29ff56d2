import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { copySecret } from '@/utils/panel/clipboard.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';

type CopyProblem = 'panel.credentials.copyFailed' | 'panel.filling.noPasswordToCopy';

/**
 * Copies a password by the page's rules, for boxes that would show it. The page script generates
 * it; ClipboardNote says when the clipboard is cleared.
 */
export function CopyPasswordButton() {
  const commands = useCommands();
  const [problem, setProblem] = useState<CopyProblem>();
  const { run, running, failure } = useAction(async () => {
    setProblem(undefined);
    const password = await commands.generatePassword();
    if (password === null) return setProblem('panel.filling.noPasswordToCopy');
    try {
      await copySecret(password, 'isuPassword');
    } catch {
      setProblem('panel.credentials.copyFailed');
    }
  });
  return (
    <>
      <Button action="copy-password" busy={running} onClick={() => void run()}>
        {say('panel.filling.copyPassword')}
      </Button>
      {problem && <p role="alert">{say(problem)}</p>}
      <FailureNote failure={failure} />
    </>
  );
}
