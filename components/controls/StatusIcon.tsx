import styles from './StatusIcon.module.css';

/** The icon is hidden from screen readers: render the same status as text beside it. */
export type StatusIconKind = 'ok' | 'bad' | 'check' | 'empty' | 'here' | 'absent' | 'locked';

const paths: Record<StatusIconKind, string> = {
  ok: 'M3 6.4 5.2 8.6 9.2 3.8',
  bad: 'M6 2.6v4.2M6 9.3v.1',
  check: 'M4.3 4.4a1.8 1.8 0 1 1 2.6 1.5C6.3 6.2 6 6.6 6 7.2M6 9.3v.1',
  empty: '',
  here: 'M6 5.9v.2',
  absent: 'M3.6 6h4.8',
  locked: 'M3.4 5.6h5.2v3.6H3.4ZM4.3 5.6V4.5a1.7 1.7 0 0 1 3.4 0v1.1',
};

export function StatusIcon({ kind }: { kind: StatusIconKind }) {
  return (
    <svg className={`${styles.icon} ${styles[kind]}`} aria-hidden="true" viewBox="-3 -3 18 18">
      <circle cx="6" cy="6" r="8.2" />
      <path d={paths[kind]} />
    </svg>
  );
}
