import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Note.module.css';

interface Props {
  tone: 'info' | 'warn' | 'bad' | 'ok';
  /** Announces the note at once. Use it for the result of an action the user has just started. */
  alert?: boolean;
  children: ReactNode;
}

export function Note({ tone, alert = false, children }: Props) {
  return (
    <div className={`${styles.note} ${styles[tone]}`} role={alert ? 'alert' : undefined}>
      <Icon name={tone === 'ok' ? 'check' : tone === 'info' ? 'info' : 'warning'} />
      <div>{children}</div>
    </div>
  );
}
