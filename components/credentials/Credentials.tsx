import { useState } from 'react';
import { say } from '@/utils/catalogue/say.ts';
import { isReady } from '@/utils/panel/credentials.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import type { CredentialView } from '@/utils/storage.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { Card } from '../controls/Card.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { useCommands } from '../panel/commands.ts';
import { FailureNote } from '../panel/FailureNote.tsx';
import { useRun } from '../panel/useRun.ts';
import { CredentialRow } from './CredentialRow.tsx';
import styles from './Credentials.module.css';

/** The eight values that Kolleno needs of this tenant. */
export function Credentials({ credentials, tenant }: { credentials: CredentialView[]; tenant: Tenant }) {
  const commands = useCommands();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const { run, running, failure } = useRun(async () => {
    await commands.wipe();
    announce(say('panel.credentials.wiped'));
  });
  return (
    <Card title={say('panel.credentials.title')}>
      <ul>
        {credentials.map((view) => (
          <CredentialRow key={`${tenant.key} ${view.credential} ${view.at ?? ''}`} view={view} />
        ))}
      </ul>
      {credentials.some(isReady) && (
        <div className={styles.foot}>
          <p className={styles.closing}>{say('panel.credentials.closing')}</p>
          <Button small action="wipe" look="quiet" busy={running} onClick={() => setAsking(true)}>
            {say('panel.credentials.wipe')}
          </Button>
        </div>
      )}
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
