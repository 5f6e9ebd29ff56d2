import { say } from '@/utils/i18n/say.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import { showTenant } from '@/utils/panel/tenant-tab.ts';
import { Button } from '../controls/Button.tsx';
import { Card } from '../controls/Card.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useAction } from '../hooks/useAction.ts';
import styles from './card.module.css';

interface Props {
  signedOut: boolean;
  /** The tenant that was worked on last. */
  tenant: Tenant | undefined;
  primary: boolean;
}

/** Shown if the tab shows no page of a tenant. */
export function ElsewhereCard({ signedOut, tenant, primary }: Props) {
  const place = signedOut ? 'signedOut' : 'elsewhere';
  const waiting = signedOut ? undefined : tenant;
  const switchTab = useAction(showTenant);
  return (
    <Card current title={say(`panel.${place}.title`)}>
      <p className={styles.purpose}>
        {waiting ? say('panel.elsewhere.waiting', [waiting.tenant]) : say(`panel.${place}.body`)}
      </p>
      {waiting && (
        <Button
          wide
          action="show-tenant"
          look={primary ? 'primary' : 'normal'}
          busy={switchTab.running}
          onClick={() => void switchTab.run(waiting)}
        >
          {say('panel.elsewhere.go', [waiting.tenant])}
        </Button>
      )}
      <FailureNote failure={switchTab.failure} />
    </Card>
  );
}
