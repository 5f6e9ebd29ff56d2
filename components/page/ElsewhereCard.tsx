import { say } from '@/utils/catalogue/say.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import { Card } from '../controls/Card.tsx';
import styles from './page.module.css';

/** The tab shows no page of a tenant. */
export function ElsewhereCard({ signedOut, tenant }: { signedOut: boolean; tenant: Tenant | undefined }) {
  const place = signedOut ? 'signedOut' : 'elsewhere';
  return (
    <Card current title={say(`panel.${place}.title`)}>
      <p className={styles.purpose}>
        {tenant && !signedOut ? say('panel.elsewhere.waiting', [tenant.tenant]) : say(`panel.${place}.body`)}
      </p>
    </Card>
  );
}
