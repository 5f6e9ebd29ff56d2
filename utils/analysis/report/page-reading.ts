import type { FieldSign, PageReading, RowReading } from '../../state/page-reading.ts';
import type { RowSnapshot } from '../../workday/dom/snapshot.ts';
import { isNamedByItself, signsOfControl } from '../../workday/page-report/row-signs.ts';
import type { FieldRow } from '../../workday/read/field-row.ts';
import type { PageLook } from '../../workday/read/read-page.ts';
import type { Observation } from '../observe/observe.ts';

/**
 * What the guide makes of a page and by which signs, for a page report. Copies every control, so it
 * is for one report and not for every look.
 */
export function pageReading({ rows }: PageLook, observation: Observation): PageReading {
  const { recognition, status, snapshot, rowIndexes } = observation;
  return {
    match: status.match,
    task: status.task,
    page: status.page,
    signs: [...recognition.signs],
    rows: rows.flatMap((row, index) => {
      const read = snapshot.rows[index];
      return read ? [rowReading(row, read)] : [];
    }),
    fields: status.fields.map(({ id, verdict }) => ({
      id,
      verdict,
      row: rowIndexes.get(id) ?? null,
    })),
  };
}

function rowReading(row: FieldRow, read: RowSnapshot): RowReading {
  const { byRole, byWorkdayId } = signsOfControl(row);
  return {
    foundBy: foundBy(row, read),
    control: row.kind,
    controlBy: [
      ...(byRole ? (['role'] as const) : []),
      ...(byWorkdayId ? (['workday-id'] as const) : []),
    ],
  };
}

function foundBy(row: FieldRow, { knownAs, byPlace }: RowSnapshot): FieldSign {
  if (byPlace) return 'position';
  if (knownAs !== undefined) return 'metadata-id';
  return isNamedByItself(row) ? 'accessible-name' : 'label';
}
