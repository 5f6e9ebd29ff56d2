import type { MessageKey } from '../catalogue/message-key.ts';
import type { Access, CredentialName } from '../guide/task.ts';
import type { PageStatus } from '../page-status.ts';

/** All that one drawing of the overlay needs. The elements are found afresh for every drawing and never kept across page changes. */
export interface Drawing {
  status: PageStatus;
  /** Name of the step; null on a detour. */
  name: MessageKey | null;
  /** Number of the step in the journey, from 1; null on a detour. */
  step: { number: number; of: number } | null;
  /** Number of the step that a detour points to. */
  goToStep: number | null;
  /** The control of each field that was found, by field id. */
  controls: ReadonlyMap<string, Element>;
  /** Labels of those fields. */
  labels: readonly Element[];
  /** Fields that are permission lists, by field id. */
  lists: ReadonlyMap<string, Access>;
  /** Present on pages that show a one-time value. */
  guard: { done: Element | null; missing: CredentialName[] } | null;
  /** OK, Cancel and Done: the card keeps clear of them. */
  buttons: readonly Element[];
  /** Workday's open prompt lists and menus: hints under them hide. */
  popups: readonly Element[];
}

/** What the overlay remembers of the administrator's presses while the tab stays on its page. */
export interface Look {
  minimised: boolean;
  reasons: boolean;
  /** The whole card is wanted although the page is crowded. */
  unfolded: boolean;
  /** Permission lists that are unfolded, by field id. */
  lists: ReadonlySet<string>;
  /** Field whose value was copied a moment ago, or could not be. */
  copied: { field: string; done: boolean } | null;
  /** Fields that need something and lie further down, out of sight; the first of them, and how many. */
  below: { first: Element; count: number } | null;
  /** What the last press came to, where the page itself does not show it. */
  notice: string | null;
  /** Something on the page that the administrator is to press. */
  pointAt: Element | null;
}
