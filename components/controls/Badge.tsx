import { environmentName } from '@/utils/panel/wording.ts';
import type { Environment } from '@/utils/tenant/hosts.ts';
import styles from './Badge.module.css';

/** The kind of tenant or instance, by word and colour. */
export function Badge({ environment }: { environment: Environment }) {
  return (
    <span className={`${styles.badge} ${environment === 'production' ? styles.production : ''}`}>
      {environmentName(environment)}
    </span>
  );
}
