import type { TaskId } from '../../../utils/guide/task.ts';
import type { PageModel } from '../../sandbox/page-model.ts';

/** What the guide has to say about a page. */
export type Expected = 'nothing' | { detour: string } | { task: TaskId; page: string };

/** One page of the sandbox in English, not drawn yet. */
export interface Scene {
  /** `create-security-group/form`, or the name of a decoy. */
  name: string;
  /**
   * Whether the fields already have the recommended values. Pages without fields are drawn only
   * once.
   */
  holds: 'as opened' | 'as recommended';
  decoy: boolean;
  expected: Expected;
  /** Path below `/{tenant}/d/`. */
  path: string;
  /** Null for the skin's own page of search results, which the server does not render. */
  model: PageModel | null;
}
