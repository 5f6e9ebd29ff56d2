import type { TaskId } from '../../guide/task.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import { findRow } from '../../workday/read/find-row.ts';
import { readingText } from '../rows/reading.ts';
import type { Recognition } from './recognition.ts';
import { fitTitle } from './title.ts';

const groupTasks: readonly TaskId[] = ['edit-security-group', 'maintain-domain-permissions'];

/** Name of the security group that the page is about, or null if it shows none. */
export function groupOnPage(
  { task, page, foreign }: Recognition,
  snapshot: PageSnapshot,
): string | null {
  if (!task || !page || !groupTasks.includes(task.id)) return null;
  // A domain's own page is about no group: its instance is the domain.
  if (page.id === 'domain' || page.id === 'domain-result') return null;
  const labels = task.id === 'edit-security-group' ? ['Name'] : ['Source Security Group'];
  const row =
    findRow(snapshot.rows, { labels, control: 'text' }) ??
    findRow(snapshot.rows, { labels, control: 'read-only' });
  return (
    (row && readingText(row.reading)) ||
    (foreign ? snapshot.instance : fitTitle(snapshot, page)?.instance) ||
    null
  );
}
