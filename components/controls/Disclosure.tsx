import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';

interface Props {
  summary: string;
  children: ReactNode;
}

export function Disclosure({ summary, children }: Props) {
  return (
    <details>
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
