import { useState } from 'react';
import { say } from '@/utils/catalogue/say.ts';
import { isHeld, isKept } from '@/utils/panel/credentials.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import type { CredentialView, Keeping as KeepingView } from '@/utils/storage.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { Card } from '../controls/Card.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { Keeping } from '../keeping/Keeping.tsx';
import { UnlockForm } from '../keeping/UnlockForm.tsx';
import { useCommands } from '../panel/commands.ts';
import { FailureNote } from '../panel/FailureNote.tsx';
import { useRun } from '../panel/useRun.ts';
import { CredentialRow } from './CredentialRow.tsx';
import styles from './Credentials.module.css';

interface Props {
  credentials: CredentialView[];
  /** Undefined where nothing was ever kept. */
  keeping: KeepingView | undefined;
  tenant: Tenant;
}

/** The eight values that Kolleno needs of this tenant. */
export function Credentials({ credentials, keeping, tenant }: Props) {
  const commands = useCommands();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const { run, running, failure } = useRun(async () => {
    await commands.wipe();
    announce(say('panel.credentials.wiped'));
  });
  const held = credentials.filter(isHeld);
  const something = credentials.some(isKept) || keeping?.trouble;
  return (
    <Card title={say('panel.credentials.title')} hooks={{ 'data-keeping': keeping?.state ?? 'none' }}>
      {keeping?.state === 'locked' && <UnlockForm keeping={keeping} />}
      <ul>
        {credentials.map((view) => (
          <CredentialRow key={`${tenant.key} ${view.credential} ${view.at ?? ''}`} view={view} />
        ))}
      </ul>
      <div className={styles.foot}>
        {keeping && <Keeping keeping={keeping} held={held.length > 0} />}
        {something && (
          <Button small action="wipe" look="quiet" busy={running} onClick={() => setAsking(true)}>
            {say('panel.credentials.wipe')}
          </Button>
        )}
      </div>
      <FailureNote failure={failure} />
      {asking && (
        <Confirm
          title={say('panel.credentials.wipeTitle', [tenant.tenant])}
          body={say('panel.credentials.wipeBody')}
          action="wipe"
          confirm={say('panel.credentials.wipeConfirm')}
          onConfirm={() => void run()}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}
