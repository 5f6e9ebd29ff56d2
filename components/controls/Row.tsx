import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Row.module.css';

interface Props {
  /** Value of the state hook `data-row`. */
  name: 'steps' | 'credentials' | 'finish' | 'by-hand' | 'more';
  icon: IconName;
  title: string;
  /** What the row holds, such as "3 of 8". */
  count?: string | undefined;
  /** Opens the row when it becomes true. The person opens and closes it afterwards. */
  open?: boolean;
  onToggle?: (open: boolean) => void;
  /** State hooks of the row. */
  hooks?: Record<`data-${string}`, string>;
  children: ReactNode;
}

/** A section that is closed to one line with a count until it is pressed. */
export function Row({ name, icon, title, count, open, onToggle, hooks, children }: Props) {
  return (
    <details
      {...hooks}
      data-row={name}
      className={styles.row}
      open={open}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <Icon name={icon} />
        <h2 className={styles.title}>{title}</h2>
        {count && <span className={styles.count}>{count}</span>}
        <span className={styles.chevron}>
          <Icon name="chevron" />
        </span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
