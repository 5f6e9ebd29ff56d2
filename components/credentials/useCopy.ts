import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { copyPublicText, copySecret } from '@/utils/panel/clipboard.ts';
import { isSecret } from '@/utils/panel/credentials.ts';
import { credentialLabel } from '@/utils/panel/wording.ts';
import type { CredentialView } from '@/utils/state/credentials.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';

type CopyProblem = 'panel.credentials.copyFailed' | 'panel.credentials.notHeld';

/** Copies a credential to the clipboard without showing it. */
export function useCopy(onCopied: (view: CredentialView) => void) {
  const commands = useCommands();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<CopyProblem>();
  const { run, running, failure } = useAction(async (view: CredentialView) => {
    const { credential } = view;
    setProblem(undefined);
    const value = await commands.reveal(credential);
    if (value === null) return setProblem('panel.credentials.notHeld');
    try {
      await (isSecret(credential) ? copySecret(value, credential) : copyPublicText(value));
    } catch {
      return setProblem('panel.credentials.copyFailed');
    }
    onCopied(view);
    // ClipboardNote announces secrets.
    if (!isSecret(credential))
      announce(say('panel.credentials.copiedOf', [credentialLabel(credential)]));
  });
  return { copy: run, running, failure, problem };
}
