import type { ReactNode } from 'react';
import styles from './ReportTable.module.css';

export interface ReportRow {
  key: string;
  /** State hooks of the row. */
  hooks?: Record<`data-${string}`, string | undefined>;
  cells: ReactNode[];
}

/** A table of the report; its first column heads the rows. @param widths shares of the columns, in percent */
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
