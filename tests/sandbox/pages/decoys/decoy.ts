import type { Task } from '../screen.ts';

/** A page that looks like one of the guide's, or lies beside it. Data for tests of recognising. */
export interface Decoy {
  /** Its file's name. */
  name: string;
  /** Below `/{tenant}/d/`, the same in every tenant. */
  path: string;
  /**
   * What the guide may say there: nothing; that it is one of its detours; or that it is the page of a task on which something
   * has gone wrong.
   */
  recognised: 'nothing' | { detour: string } | { task: string; page: string };
  /** Tasks and reports that it adds to the tenant; none where the page is there anyway. */
  tasks: readonly Task[];
}

/** What reports and other pages that only show something have in common. */
export const report = {
  right: 'everyone',
  foundBySearch: true,
} as const satisfies Pick<Task, 'right' | 'foundBySearch'>;

export const view = { context: 'page', mode: 'view' } as const;
