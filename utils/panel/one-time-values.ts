import { tasks } from '../guide/index.ts';
import type { CredentialName } from '../guide/task.ts';
import type { PageStatus } from '../state/page-status.ts';

/** Values that Workday shows only once: on the open page, or on the page after OK. */
export interface OneTimeValues {
  when: 'here' | 'after-ok';
  credentials: readonly CredentialName[];
}

/** The one-time values that are about to appear, for a warning not to leave too early. */
export function oneTimeValues(status: PageStatus): OneTimeValues | undefined {
  const task = tasks.find(({ id }) => id === status.task);
  const index = task?.pages.findIndex(({ id }) => id === status.page) ?? -1;
  const page = task?.pages[index];
  if (!task || !page) return undefined;
  if (page.guards.length > 0) return { when: 'here', credentials: page.guards };
  const following = task.pages[index + 1];
  if (page.mode === 'edit' && following && following.guards.length > 0)
    return { when: 'after-ok', credentials: following.guards };
  return undefined;
}
