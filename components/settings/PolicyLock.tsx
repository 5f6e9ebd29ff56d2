import type { ReactNode } from 'react';
import { Icon } from '../controls/Icon.tsx';
import styles from './PolicyLock.module.css';

/** Marks a setting that the organisation's policy decides. */
export function PolicyLock({ children }: { children: ReactNode }) {
  return (
    <span className={styles.locked}>
      <Icon name="lock" />
      {children}
    </span>
  );
}
