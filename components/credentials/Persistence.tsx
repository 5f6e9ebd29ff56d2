import { useState } from 'react';
import type { MessageKey } from '@/utils/guide/message-key.ts';
import { say } from '@/utils/i18n/say.ts';
import { moment } from '@/utils/panel/wording.ts';
import type { PersistenceStatus } from '@/utils/state/credentials.ts';
import { Button } from '../controls/Button.tsx';
import { Note } from '../controls/Note.tsx';
import styles from './Persistence.module.css';
import { ProtectDialog } from './ProtectDialog.tsx';

interface Props {
  persistence: PersistenceStatus;
  /** At least one value can be read without a passphrase. */
  held: boolean;
}

/** Says what happens to the values when the browser closes, and offers to protect them. */
export function Persistence({ persistence, held }: Props) {
  const [asking, setAsking] = useState(false);
  const { state, passphrase, mayProtect, until, trouble, expired } = persistence;
  const sentence = persistenceSentence(persistence, held);
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

function persistenceSentence(
  { state, kolleno, passphrase, mayProtect }: PersistenceStatus,
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
