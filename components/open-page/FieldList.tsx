import type { FieldStatus } from '@/utils/state/page-status.ts';
import { FieldRow } from './FieldRow.tsx';

export function FieldList({ fields, busy }: { fields: readonly FieldStatus[]; busy: boolean }) {
  if (fields.length === 0) return null;
  return (
    <ul>
      {fields.map((field) => (
        <FieldRow key={field.id} field={field} busy={busy} />
      ))}
    </ul>
  );
}
