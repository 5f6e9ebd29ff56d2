import type { ReactNode } from 'react';
import type { PanelAction } from './action.ts';
import styles from './IconButton.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Props {
  /** Accessible name and tooltip; the icon itself is hidden from screen readers. */
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
      <VisuallyHidden>{label}</VisuallyHidden>
    </button>
  );
}
