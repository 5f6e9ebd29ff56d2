import type { TaskId } from '../../guide/task.ts';
import type { Evidence } from '../../state/progress.ts';
import type { Observation } from '../observe/observe.ts';
import { findRow } from '../rows/find-row.ts';
import { readingText } from '../rows/reading.ts';
import { isRight } from './form.ts';

const aboutGroups: readonly TaskId[] = ['create-security-group', 'edit-security-group'];

type Chosen = Extract<Evidence, { type: 'chosen' }>;

/** Names other than the recommended ones that were saved with this form, for the later steps to follow. */
export function chosenNames(saved: Observation): Chosen[] {
  const { task, page } = saved.recognition;
  if (!task || !page) return [];
  // Any group can be created and edited; only one of the right type, with the integration user in it, is Kolleno's.
  if (aboutGroups.includes(task.id) && !isRight(saved)) return [];
  return page.fields.flatMap((field): Chosen[] => {
    const { recommend } = field;
    // A comment belongs to its one activation.
    if (recommend.kind !== 'name' || recommend.name === 'activationComment') return [];
    const row = findRow(saved.snapshot.rows, field);
    const value = row ? (readingText(row.reading) ?? '') : '';
    const differs = value !== '' && value !== saved.context.names[recommend.name];
    return differs ? [{ type: 'chosen', name: recommend.name, value }] : [];
  });
}
