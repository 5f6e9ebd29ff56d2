import type { ReactNode } from 'react';
import { Icon } from '../controls/Icon.tsx';
import styles from './PolicyLock.module.css';

/** The organisation's policy decides here. */
export function PolicyLock({ children }: { children: ReactNode }) {
  return (
    <span className={styles.locked}>
      <Icon name="lock" />
      {children}
    </span>
  );
}
