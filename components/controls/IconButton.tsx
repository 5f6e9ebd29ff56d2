import type { ReactNode } from 'react';
import type { PanelAction } from './action.ts';
import { Hidden } from './Hidden.tsx';
import styles from './IconButton.module.css';

interface Props {
  /** Accessible name; the sign itself says nothing. */
  label: string;
  action?: PanelAction;
  onClick: () => void;
  children: ReactNode;
}

export function IconButton({ label, action, onClick, children }: Props) {
  return (
    <button
      type="button"
      className={styles.button}
      data-action={action}
      title={label}
      onClick={onClick}
    >
      {children}
      <Hidden>{label}</Hidden>
    </button>
  );
}
