import type { CredentialName, Names, Permission, TaskId } from '../guide/task.ts';
import type { Learnt } from './learnt-pages.ts';

/** Normalised titles and task ids in the address that identify a page of the guide. */
export interface KnownPages {
  titles: string[];
  urlTaskIds: string[];
}

export interface GuideContext {
  names: Names;
  /**
   * The guide's permissions as changed by settings and policy. Pages are compared and filled with
   * them.
   */
  permissions: readonly Permission[];
  /** `<access>:<name>` → reason. */
  skipped: Record<string, string>;
  /** Credentials that the vault already holds, for the guards of one-time values. */
  captured: CredentialName[];
  /** What identifies this tenant's pages in any language, in addition to the guide. */
  learnt?: Learnt;
  /** Keys of permissions that the administrator ticked off. */
  byHand?: string[];
  /** The finished steps, for the card on the page. */
  stepsDone: TaskId[];
  /** Where the overlay is switched off: in the whole tenant, or on these pages (`pageKey`). */
  off: { everywhere: boolean; pages: string[] };
  /**
   * Domain security policies in the group's lists at the last reading, under the tenant's names.
   */
  changed: string[];
}

/** Everything besides the guide that a page is compared with. */
export type CompareContext = Pick<GuideContext, 'names' | 'skipped' | 'captured'> &
  Partial<Pick<GuideContext, 'permissions' | 'changed' | 'learnt' | 'byHand' | 'stepsDone'>>;
