import { environmentName } from '@/utils/panel/wording.ts';
import type { Environment } from '@/utils/tenant/hosts.ts';
import styles from './Badge.module.css';

/** The environment of a tenant or a Kolleno instance. */
export function Badge({ environment }: { environment: Environment }) {
  return (
    <span className={`${styles.badge} ${environment === 'production' ? styles.production : ''}`}>
      {environmentName(environment)}
    </span>
  );
}
