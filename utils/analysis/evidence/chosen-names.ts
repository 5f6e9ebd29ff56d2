import type { TaskId } from '../../guide/task.ts';
import type { Evidence } from '../../state/progress.ts';
import { findRow } from '../../workday/read/find-row.ts';
import type { Observation } from '../observe/observe.ts';
import { readingText } from '../rows/reading.ts';
import { isRight } from './form.ts';

const aboutGroups: readonly TaskId[] = ['create-security-group', 'edit-security-group'];

type Chosen = Extract<Evidence, { type: 'chosen' }>;

/** Names that were saved in place of the recommended ones; the later steps follow them. */
export function chosenNames(saved: Observation): Chosen[] {
  const { task, page } = saved.recognition;
  if (!task || !page) return [];
  // Only a group of the right type that holds the integration user is Kolleno's.
  if (aboutGroups.includes(task.id) && !isRight(saved)) return [];
  return page.fields.flatMap((field): Chosen[] => {
    const { recommend } = field;
    // A comment belongs to one activation.
    if (recommend.kind !== 'name' || recommend.name === 'activationComment') return [];
    const row = findRow(saved.snapshot.rows, field);
    const value = row ? (readingText(row.reading) ?? '') : '';
    const differs = value !== '' && value !== saved.context.names[recommend.name];
    return differs ? [{ type: 'chosen', name: recommend.name, value }] : [];
  });
}
