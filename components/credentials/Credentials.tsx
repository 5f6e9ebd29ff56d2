import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { isHeld, isKept } from '@/utils/panel/credentials.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import type { CredentialView, PersistenceStatus } from '@/utils/state/credentials.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import { ClipboardNote } from './ClipboardNote.tsx';
import { CopySequence } from './CopySequence.tsx';
import { CredentialRow } from './CredentialRow.tsx';
import styles from './Credentials.module.css';
import { Persistence } from './Persistence.tsx';
import { UnlockForm } from './UnlockForm.tsx';
import { WipeButton } from './WipeButton.tsx';

/** Identifies one capture of a credential: a value captured again counts as a new value. */
const captureKey = ({ credential, at }: CredentialView) => `${credential} ${at ?? ''}`;

interface Props {
  credentials: CredentialView[];
  /** Undefined if no values were ever kept for the tenant. */
  persistence: PersistenceStatus | undefined;
  tenant: Tenant;
  /** The card above asks for the passphrase. */
  unlocking: boolean;
}

/** The eight values of the tenant that Kolleno needs. */
export function Credentials({ credentials, persistence, tenant, unlocking }: Props) {
  const commands = useCommands();
  const announce = useAnnounce();
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set());
  const { run, running, failure } = useAction(async () => {
    await commands.wipe();
    announce(say('panel.credentials.wiped'));
  });
  const held = credentials.filter(isHeld);
  const wipeable = credentials.some(isKept) || persistence?.trouble;
  const isCopied = (view: CredentialView) => copied.has(captureKey(view));
  const onCopied = (view: CredentialView) =>
    setCopied((before) => new Set(before).add(captureKey(view)));
  return (
    <>
      {persistence?.state === 'locked' && !unlocking && <UnlockForm persistence={persistence} />}
      <ul>
        {credentials.map((view) => (
          <CredentialRow
            key={`${tenant.key} ${captureKey(view)}`}
            view={view}
            copied={isCopied(view)}
            onCopied={onCopied}
          />
        ))}
      </ul>
      <ClipboardNote />
      {held.length > 1 && (
        <CopySequence
          views={held}
          isCopied={isCopied}
          onCopied={onCopied}
          onAgain={() => setCopied(new Set())}
        />
      )}
      <div className={styles.foot}>
        {persistence && <Persistence persistence={persistence} held={held.length > 0} />}
        {wipeable && <WipeButton tenant={tenant} busy={running} onWipe={() => void run()} />}
      </div>
      <FailureNote failure={failure} />
    </>
  );
}
