import type { Detour, Page, Task } from '../../guide/task.ts';
import type { Match } from '../../state/page-status.ts';

/** Which page of the guide a snapshot shows. A page has its task; a detour stands alone. */
export interface Recognition {
  match: Match;
  task: Task | null;
  page: Page | null;
  detour: Detour | null;
  /** Told by other signs than its English title: what the page shows may be in another language. */
  foreign?: true;
}

export const unrecognised: Recognition = { match: 'none', task: null, page: null, detour: null };
