import { say } from '@/utils/i18n/say.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import { Card } from '../controls/Card.tsx';
import styles from './card.module.css';
import { ShowTenantButton } from './ShowTenantButton.tsx';

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
  return (
    <Card current title={say(`panel.${place}.title`)}>
      <p className={styles.purpose}>
        {waiting ? say('panel.elsewhere.waiting', [waiting.tenant]) : say(`panel.${place}.body`)}
      </p>
      {waiting && <ShowTenantButton tenant={waiting} primary={primary} />}
    </Card>
  );
}
