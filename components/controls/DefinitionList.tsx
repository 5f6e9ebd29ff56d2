import type { ReactNode } from 'react';
import styles from './DefinitionList.module.css';

interface Props {
  entries: readonly (readonly [term: string, description: ReactNode])[];
  /** `plain` has no lines, `ruled` has lines between the entries, `card` also has a border. */
  look: 'plain' | 'ruled' | 'card';
  /** Lays out a ruled list in two columns where there is room. */
  columns?: boolean;
}

export function DefinitionList({ entries, look, columns = false }: Props) {
  return (
    <dl className={columns ? `${styles[look]} ${styles.columns}` : styles[look]}>
      {entries.map(([term, description]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
