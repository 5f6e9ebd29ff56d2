import type { Task } from '../screen.ts';

/**
 * A page that resembles one of the guide's pages, or is close to one. Data for recognition tests.
 */
export interface Decoy {
  /** The name of its file. */
  name: string;
  /** Below `/{tenant}/d/`, the same in every tenant. */
  path: string;
  /**
   * The expected result of the recognition: nothing; one of the guide's detours; or the page of a
   * task on which something has gone wrong.
   */
  recognised: 'nothing' | { detour: string } | { task: string; page: string };
  /** Tasks and reports that it adds to the tenant; none if the page exists in every tenant. */
  tasks: readonly Task[];
}

/** The properties shared by reports and other read-only pages. */
export const reportAccess = {
  right: 'everyone',
  foundBySearch: true,
} as const satisfies Pick<Task, 'right' | 'foundBySearch'>;

export const readOnlyPage = { context: 'page', mode: 'view' } as const;
