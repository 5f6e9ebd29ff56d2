import type { CredentialName, Names, Permission, TaskId } from '../guide/task.ts';
import type { Learnt } from './learnt-pages.ts';

/** Titles (normalised) and ids in the address that speak for a page of the guide. */
export interface KnownPages {
  titles: string[];
  urlTaskIds: string[];
}

export interface GuideContext {
  names: Names;
  /** What the four lists are compared with and filled from: the guide's, as settings and policy change them. */
  permissions: readonly Permission[];
  /** `<access>:<name>` → reason. */
  skipped: Record<string, string>;
  /** Which values the vault holds already, so that guards know. */
  captured: CredentialName[];
  /** What this tenant's pages are known by besides the guide, in any language. */
  learnt?: Learnt;
  /** Keys of permissions that the administrator ticked off. */
  byHand?: string[];
  /** Progress at a glance, for the page's card. */
  stepsDone: TaskId[];
  /** Where nothing is to be drawn: in the whole tenant, or on these pages (`pageKey`). */
  off: { everywhere: boolean; pages: string[] };
  /** Domain security policies that the group's lists held when they were last read, as the tenant names them. */
  changed: string[];
}

/** What a page is judged by besides the guide. */
export type CompareContext = Pick<GuideContext, 'names' | 'skipped' | 'captured'> &
  Partial<Pick<GuideContext, 'permissions' | 'changed' | 'learnt' | 'byHand' | 'stepsDone'>>;
