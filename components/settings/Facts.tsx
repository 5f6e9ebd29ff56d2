import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** Terms with what is to be said of each. */
export function DefinitionList({ facts }: { facts: readonly [term: string, fact: ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([term, fact]) => (
        <div key={term} className={styles.fact}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
