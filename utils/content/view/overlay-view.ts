import type { MessageKey } from '../../guide/message-key.ts';
import type { Access, CredentialName } from '../../guide/task.ts';
import type { PageStatus } from '../../state/page-status.ts';

/** All that one drawing of the overlay needs. The elements are found afresh for every drawing and never kept across page changes. */
export interface OverlayView {
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
  /** Present on pages that show a one-time value, as long as Done is what matters there. */
  guard: DoneGuard | null;
  /** The next press on the way that starts on this page. */
  way: Callout | null;
  /** OK, Cancel, Done and the opener of related actions: the card keeps clear of them. */
  buttons: readonly Element[];
  /** Read-only values and table cells: the card keeps clear of them as well. */
  values: readonly Element[];
  /** Workday's open prompt lists and menus: hints under them hide. */
  popups: readonly Element[];
}

export interface DoneGuard {
  done: Element | null;
  /** Values that would be lost by leaving. */
  missing: readonly CredentialName[];
  /** Reading or keeping one of them failed: waiting is of no use. */
  failed: boolean;
}

/** What the overlay remembers of the administrator's presses while the tab stays on its page. */
export interface OverlayState {
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
  /** Something on the page that the administrator is to press, on the way to a task they asked for. */
  pointAt: Callout | null;
  /** Done was pressed although a value would be lost: the question stands there. */
  asked: boolean;
  /** Where to switch the guide off is being asked. */
  switchingOff: boolean;
}

/** Where to press next, and the words for it. Elements are of this moment. */
export interface Callout {
  target: Element;
  /** What the words stand beside: an open menu is kept free of them as a whole. */
  beside: Element;
  words: string;
  tone: 'todo' | 'ok' | 'wrong';
  /** What the words must not lie on: the page's values, its buttons and open lists. */
  clear?: { values: readonly Element[]; solid: readonly Element[] };
}

/** What the vault did with the one-time values of this page. */
export interface OneTimeValueStatus {
  missing: readonly CredentialName[];
  failed: boolean;
}
