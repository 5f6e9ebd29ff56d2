import type { ReactNode } from 'react';
import { Icon } from '../controls/Icon.tsx';
import styles from './Locked.module.css';

/** The organisation's policy decides here. */
export function Locked({ children }: { children: ReactNode }) {
  return (
    <span className={styles.locked}>
      <Icon name="lock" />
      {children}
    </span>
  );
}
