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

/**
 * Firefox allows writing to the clipboard without a click only with a permission that it would ask
 * for at installation.
 */
const clearsAutomatically = import.meta.env.BROWSER !== 'firefox';
const seconds = String(clearAfterMs / 1_000);

function sentenceFor({ credential, state }: CopiedSecret): string {
  const label = credentialLabel(credential);
  if (state === 'cleared') return say('panel.clipboard.cleared', [label]);
  return state === 'waiting' && clearsAutomatically
    ? say('panel.clipboard.waiting', [label, seconds])
    : say('panel.clipboard.left', [label]);
}

/** Says whether a copied secret is still in the clipboard, and clears it. */
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
