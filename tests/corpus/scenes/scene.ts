import type { TaskId } from '../../../utils/guide/task.ts';
import type { PageModel } from '../../sandbox/page-model.ts';

/** What the guide has to say of a page. */
export type Expected = 'nothing' | { detour: string } | { task: TaskId; page: string };

/** One page of the stand-in tenant, in English and not yet drawn. */
export interface Scene {
  /** `create-security-group/form`, or a decoy's name. */
  name: string;
  /** Whether the fields already hold what the guide recommends; pages without fields are only shown once. */
  holds: 'as opened' | 'as recommended';
  decoy: boolean;
  expected: Expected;
  /** Address below `/{tenant}/d/`. */
  path: string;
  /** Null for the skin's own page of search results, which the server does not draw. */
  model: PageModel | null;
}
