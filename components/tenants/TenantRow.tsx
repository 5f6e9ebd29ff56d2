import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { KnownTenant } from '@/utils/panel/known-tenants.ts';
import { moment } from '@/utils/panel/wording.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Badge } from '../controls/Badge.tsx';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './TenantList.module.css';

/**
 * One tenant with its environment and progress; removes what is stored about it.
 * @param here the panel shows this tenant
 */
export function TenantRow({ tenant, here }: { tenant: KnownTenant; here: boolean }) {
  const commands = useCommands();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const { run, running, failure } = useAction(async () => {
    await commands.forgetTenant(tenant.key, tenant.values);
    announce(say('panel.tenants.forgotten', [tenant.tenant]));
  });
  const facts = [
    ...(here ? [say('panel.tenants.here')] : []),
    say('panel.tenants.steps', [String(tenant.stepsDone)]),
    ...(tenant.last ? [say('panel.tenants.last', [moment(tenant.last)])] : []),
  ];
  return (
    <li className={styles.tenant} data-known-tenant={tenant.key}>
      <div className={styles.words}>
        <div className={styles.head}>
          <b className={styles.name}>{tenant.tenant}</b>
          <Badge environment={tenant.environment} />
        </div>
        {/* Tells tenants of the same name apart. */}
        <span className={styles.aside}>{tenant.host}</span>
        <span className={styles.aside}>{facts.join(' · ')}</span>
      </div>
      <Button
        small
        look="quiet"
        action="forget-tenant"
        aria-label={say('panel.tenants.forgetLabel', [tenant.tenant])}
        busy={running}
        onClick={() => setAsking(true)}
      >
        {say('panel.tenants.forget')}
      </Button>
      <FailureNote failure={failure} />
      {asking && (
        <Confirm
          title={say('panel.tenants.forgetTitle', [tenant.tenant])}
          body={say('panel.tenants.forgetBody')}
          action="forget-tenant"
          confirm={say('panel.tenants.forget')}
          onConfirm={() => void run()}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
