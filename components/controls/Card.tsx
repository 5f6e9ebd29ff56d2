import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';

interface Props {
  title: string;
  /** The card of the open page. */
  current?: boolean;
  hooks?: Record<`data-${string}`, string>;
  children: ReactNode;
}

/** A titled part of the panel. */
export function Card({ title, current = false, hooks, children }: Props) {
  const heading = useId();
  return (
    <section
      {...hooks}
      className={current ? `${styles.card} ${styles.current}` : styles.card}
      aria-labelledby={heading}
    >
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
