import type { ButtonHTMLAttributes } from 'react';
import type { PanelAction } from './action.ts';
import styles from './Button.module.css';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> {
  /** The panel shows at most one `primary` button at a time. */
  look?: 'primary' | 'normal' | 'quiet' | 'danger';
  action?: PanelAction;
  wide?: boolean;
  small?: boolean;
  busy?: boolean;
  type?: 'button' | 'submit';
}

export function Button({
  look = 'normal',
  action,
  wide = false,
  small = false,
  busy = false,
  type = 'button',
  disabled = false,
  onClick,
  children,
  ...rest
}: Props) {
  const classes = [styles.button, styles[look], wide && styles.wide, small && styles.small];
  return (
    <button
      {...rest}
      type={type}
      data-action={action}
      className={classes.filter(Boolean).join(' ')}
      disabled={disabled}
      // A busy button ignores clicks but stays enabled: a disabled one would lose the focus.
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy && <span className={styles.spinner} aria-hidden="true" />}
      {children}
    </button>
  );
}
