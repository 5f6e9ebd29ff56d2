import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';

interface Props {
  title: string;
  /** Highlights the card that describes the open page. */
  current?: boolean;
  /** State hooks of the section. */
  hooks?: Record<`data-${string}`, string>;
  children: ReactNode;
}

export function Card({ title, current = false, hooks, children }: Props) {
  const heading = useId();
  return (
    <section
      {...hooks}
      className={current ? `${styles.card} ${styles.current}` : styles.card}
      aria-labelledby={heading}
    >
      <h2 id={heading} className={styles.title}>
        <bdi>{title}</bdi>
      </h2>
      {children}
    </section>
  );
}
