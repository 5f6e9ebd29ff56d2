import type { ReactNode } from 'react';
import styles from './ReportTable.module.css';

interface ReportRow {
  key: string;
  /** State hooks of the row. */
  hooks?: Record<`data-${string}`, string | undefined>;
  cells: ReactNode[];
}

/**
 * A table of the report. The first cell of each row is its header.
 * @param widths widths of the columns in percent
 */
export function ReportTable({
  caption,
  columns,
  widths,
  rows,
}: {
  caption?: ReactNode;
  columns: string[];
  widths: number[];
  rows: ReportRow[];
}) {
  return (
    <table className={styles.table}>
      {caption && <caption className={styles.caption}>{caption}</caption>}
      <colgroup>
        {columns.map((column, index) => (
          <col key={column} style={{ width: `${widths[index]}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, hooks, cells: [first, ...others] }) => (
          <tr key={key} {...hooks}>
            <th scope="row">{first}</th>
            {others.map((cell, index) => (
              <td key={columns[index + 1]} data-label={columns[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Icons that can be told apart in black and white. */
const icons = { good: '✓', open: '○', bad: '!' } as const;

/** A state as icon, word and colour. */
export function StateLabel({
  state,
  children,
}: {
  state: keyof typeof icons;
  children: ReactNode;
}) {
  return (
    <span className={`${styles.state} ${styles[state]}`}>
      <span className={styles.icon} aria-hidden="true">
        {icons[state]}
      </span>
      {children}
    </span>
  );
}
