import type { Access } from '../../guide/task.ts';
import type { PermissionStatus } from '../../state/page-status.ts';
import type { Reading } from '../../workday/dom/snapshot.ts';
import { readingList } from '../rows/reading.ts';
import { type Judgement, ok, unknown } from './judgement.ts';

/** One of the four lists; what was skipped with a reason is not asked for. */
export function judgePermissionList(
  access: Access,
  permissions: readonly PermissionStatus[],
  reading: Reading,
): Judgement {
  const ours = permissions.filter((permission) => permission.access === access);
  const missing = ours.filter(({ state }) => state === 'missing').map(({ name }) => name);
  if (missing.length > 0) {
    const bare = readingList(reading)?.items.length === 0;
    return { verdict: bare ? 'empty' : 'differs', missing: missing.join(', ') };
  }
  return ours.some(({ state }) => state === 'unknown') ? unknown : ok;
}
