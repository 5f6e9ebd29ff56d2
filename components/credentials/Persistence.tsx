import { useState } from 'react';
import type { MessageKey } from '@/utils/guide/message-key.ts';
import { say } from '@/utils/i18n/say.ts';
import { moment } from '@/utils/panel/wording.ts';
import type { PersistenceStatus as KeepingView } from '@/utils/state/credentials.ts';
import { Button } from '../controls/Button.tsx';
import { Note } from '../controls/Note.tsx';
import styles from './Persistence.module.css';
import { ProtectDialog } from './ProtectDialog.tsx';

interface Props {
  keeping: KeepingView;
  /** Some of the values are at hand. */
  held: boolean;
}

/** What becomes of the values when the browser closes, in a sentence, and how to have it otherwise. */
export function Persistence({ keeping, held }: Props) {
  const [asking, setAsking] = useState(false);
  const { state, passphrase, mayProtect, until, trouble, expired } = keeping;
  const sentence = whatBecomes(keeping, held);
  return (
    <>
      {trouble && <Note tone="warn">{say(`panel.keeping.trouble.${trouble}`)}</Note>}
      {state === 'none' && expired && <Note tone="info">{say('panel.keeping.expired')}</Note>}
      {sentence && (
        <p className={styles.sentence}>
          {say(sentence)} {until && say('panel.keeping.until', [moment(until)])}
        </p>
      )}
      {held && mayProtect && state !== 'locked' && (
        <Button
          small
          action="protect"
          look={state === 'memory' ? 'normal' : 'quiet'}
          onClick={() => setAsking(true)}
        >
          {say(passphrase ? 'panel.keeping.change' : 'panel.keeping.protect')}
        </Button>
      )}
      {asking && <ProtectDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function whatBecomes(
  { state, kolleno, passphrase, mayProtect }: KeepingView,
  held: boolean,
): MessageKey | null {
  switch (state) {
    case 'none':
      return null;
    case 'memory':
      return mayProtect ? 'panel.keeping.memory' : 'panel.keeping.memoryConnect';
    case 'sealed':
      if (!held) return 'panel.keeping.sealedAway';
      if (!passphrase) return 'panel.keeping.sealed';
      return kolleno ? 'panel.keeping.protectedSealed' : 'panel.keeping.protected';
    case 'locked':
      return held ? 'panel.keeping.lockedBeside' : null;
  }
}
