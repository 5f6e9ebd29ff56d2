import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';

export type CardTone = 'action' | 'ok' | 'warn' | 'bad';

interface Props {
  title: string;
  /** A short line above the title, such as the step and the page. */
  eyebrow?: string;
  /** The meaning of the eyebrow. */
  tone?: CardTone;
  /** The one raised card of the panel, which says what to do now. */
  current?: boolean;
  /** State hooks of the section. */
  hooks?: Record<`data-${string}`, string>;
  children: ReactNode;
}

export function Card({ title, eyebrow, tone = 'action', current = false, hooks, children }: Props) {
  const heading = useId();
  return (
    <section
      {...hooks}
      className={current ? `${styles.card} ${styles.current}` : styles.card}
      aria-labelledby={heading}
    >
      <div>
        {eyebrow && (
          <p className={`${styles.eyebrow} ${styles[tone]}`}>
            <bdi>{eyebrow}</bdi>
          </p>
        )}
        <h2
          id={heading}
          className={styles.title}
          // Takes the focus when the focused control of the card is removed.
          {...(current && { tabIndex: -1, 'data-card-title': '' })}
        >
          <bdi>{title}</bdi>
        </h2>
      </div>
      {children}
    </section>
  );
}
