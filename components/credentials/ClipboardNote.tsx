import { useEffect, useSyncExternalStore } from 'react';
import { say } from '@/utils/i18n/say.ts';
import {
  type CopiedSecret,
  clearAfterMs,
  clearClipboard,
  copiedSecret,
  watchCopied,
} from '@/utils/panel/clipboard.ts';
import { credentialLabel } from '@/utils/panel/wording.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { Note } from '../controls/Note.tsx';
import styles from './ClipboardNote.module.css';

/** Firefox clears the clipboard in a click only, unless the extension had a permission for it that the installation would ask for. */
const clearsByItself = import.meta.env.BROWSER !== 'firefox';
const seconds = String(clearAfterMs / 1_000);

function sentenceFor({ credential, state }: CopiedSecret): string {
  const label = credentialLabel(credential);
  if (state === 'cleared') return say('panel.clipboard.cleared', [label]);
  return state === 'waiting' && clearsByItself
    ? say('panel.clipboard.waiting', [label, seconds])
    : say('panel.clipboard.left', [label]);
}

/** What becomes of a secret in the clipboard. */
export function ClipboardNote() {
  const copied = useSyncExternalStore(watchCopied, copiedSecret);
  const announce = useAnnounce();
  useEffect(() => {
    if (copied) announce(sentenceFor(copied));
  }, [copied, announce]);
  if (!copied) return null;
  const { state } = copied;
  return (
    <Note tone={state === 'cleared' ? 'ok' : state === 'left' ? 'warn' : 'info'}>
      {sentenceFor(copied)}
      {state !== 'cleared' && (
        <div className={styles.clear}>
          <Button small action="clear-clipboard" onClick={() => void clearClipboard()}>
            {say('panel.clipboard.clear')}
          </Button>
        </div>
      )}
    </Note>
  );
}
