import type { Detour, Page, Task } from '../../guide/task.ts';
import type { RecognitionSign } from '../../state/page-reading.ts';
import type { Match } from '../../state/page-status.ts';

/** The page of the guide that a snapshot shows. A page belongs to a task, a detour to none. */
export interface Recognition {
  match: Match;
  task: Task | null;
  page: Page | null;
  detour: Detour | null;
  /** The signs that agree. */
  signs: readonly RecognitionSign[];
  /** Recognised by other signs than its English title: its texts may be in another language. */
  foreign?: true;
}

export const unrecognised: Recognition = {
  match: 'none',
  task: null,
  page: null,
  detour: null,
  signs: [],
};
