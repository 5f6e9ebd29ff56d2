import { say } from '@/utils/catalogue/say.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import { Badge } from '../controls/Badge.tsx';
import styles from './Header.module.css';

/** Where am I: the tenant and what kind it is. */
export function Header({ tenant }: { tenant: Tenant | undefined }) {
  return (
    <header className={styles.header}>
      <h1 className={styles.tenant}>{tenant ? tenant.tenant : say('panel.product')}</h1>
      {tenant && <Badge environment={tenant.environment} />}
    </header>
  );
}
