import type { ReactNode } from 'react';
import styles from './StateWord.module.css';

/** Signs that also read in black on white. */
const signs = { good: '✓', open: '○', bad: '!' } as const;

/** A state by sign, word and colour. */
export function StateLabel({
  state,
  children,
}: {
  state: keyof typeof signs;
  children: ReactNode;
}) {
  return (
    <span className={`${styles.word} ${styles[state]}`}>
      <span className={styles.sign} aria-hidden="true">
        {signs[state]}
      </span>
      {children}
    </span>
  );
}
