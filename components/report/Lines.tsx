import type { Line } from '@/utils/panel/report/wording.ts';
import styles from './Lines.module.css';

/** Names and values. @param columns two side by side where there is room */
export function Lines({ lines, columns = false }: { lines: readonly Line[]; columns?: boolean }) {
  return (
    <dl className={columns ? `${styles.lines} ${styles.columns}` : styles.lines}>
      {lines.map(([name, value]) => (
        <div key={name} className={styles.line}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
