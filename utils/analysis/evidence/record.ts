import { sameName } from '../../guide/matching.ts';
import type { Field } from '../../guide/task.ts';
import type { FieldStatus } from '../../state/page-status.ts';
import type { Evidence, FieldRecord } from '../../state/progress.ts';
import { findRow } from '../../workday/read/find-row.ts';
import type { Observation } from '../observe/observe.ts';
import { readingList } from '../rows/reading.ts';
import { isRight } from './form.ts';
import { isOtherGroup } from './permissions.ts';

/** Records the values of a saved page, or of one that shows what was saved, for the report. */
export function recordEvidence(observation: Observation): Evidence[] {
  const { match, task, page } = observation.recognition;
  if (match !== 'certain' || !task || !page || isAboutOther(observation)) return [];
  const fields = page.fields.filter(isRecorded).flatMap((field) => {
    const status = observation.status.fields.find(({ id }) => id === field.id);
    return status ? [fieldRecord(field, status, observation)] : [];
  });
  return fields.length > 0 ? [{ type: 'record', task: task.id, page: page.id, fields }] : [];
}

/**
 * Whether the page is about another group, which is not Kolleno's business. Only the form of a new
 * group tells: it is ours by its name, or because it holds all that the guide asks for.
 */
function isAboutOther(observation: Observation): boolean {
  if (isOtherGroup(observation)) return true;
  const { recognition, status, context } = observation;
  if (recognition.task?.id !== 'create-security-group' || isRight(observation)) return false;
  const name = status.fields.find(({ id }) => id === 'name')?.shown ?? '';
  return !sameName(name, context.names.securityGroup);
}

/**
 * Passwords are never recorded, not even whether they are right. The four lists are recorded entry
 * by entry (`Progress.permissions`).
 */
const isRecorded = ({ control, recommend }: Field): boolean =>
  control !== 'password' && !['password', 'same-as', 'permissions'].includes(recommend.kind);

function fieldRecord(
  field: Field,
  status: FieldStatus,
  { snapshot, context }: Observation,
): FieldRecord {
  const { id, label, verdict, recommended, shown, tick, uncertain, translated } = status;
  const record = {
    id,
    label,
    verdict,
    recommended,
    value: shown,
    ...(tick && { tick }),
    ...(uncertain && { uncertain }),
    ...(translated && { translated }),
  };
  if (field.recommend.kind !== 'includes-name') return record;
  // Names of other accounts are the tenant's own affair; their number may matter.
  const name = context.names[field.recommend.name];
  const row = findRow(snapshot.rows, field);
  const list = row && readingList(row.reading);
  if (!list) return { ...record, value: '' };
  const ours = list.items.filter((item) => sameName(item, name));
  return {
    ...record,
    value: ours.join(', '),
    others: list.items.length - ours.length + list.hidden,
  };
}
