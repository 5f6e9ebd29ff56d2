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

interface CardProps {
  title: string;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}

/** A card that opens on request; its summary is a heading. */
export function DisclosureCard({ title, open, onToggle, children }: CardProps) {
  return (
    <details
      className={styles.card}
      open={open}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary className={styles.cardSummary}>
        <h2 className={styles.title}>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
