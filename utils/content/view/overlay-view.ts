import type { MessageKey } from '../../guide/message-key.ts';
import type { Access, CredentialName } from '../../guide/task.ts';
import type { PageStatus } from '../../state/page-status.ts';

/** What the overlay draws. Its elements are live and come from one look: never keep them. */
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
  /** Labels of those fields, by field id. */
  labels: ReadonlyMap<string, Element>;
  /** The part of the page that can be used: an open dialog, else all of it. */
  scope: Element;
  /** Fields that are permission lists, by field id. */
  lists: ReadonlyMap<string, Access>;
  /** Present on pages that show a one-time value, while Done is the next press there. */
  guard: DoneGuard | null;
  /** Every field matches, and Workday shows no error. */
  allMatch: boolean;
  /** OK, if it is the next press because everything matches. */
  ready: Element | null;
  /** The next press on the way to the task that follows this page. */
  way: Callout | null;
  /** OK, Cancel, Done and the opener of related actions. */
  buttons: readonly Element[];
  /** Workday's open prompt lists and menus. Hints under them are hidden. */
  popups: readonly Element[];
}

export interface DoneGuard {
  done: Element | null;
  /** Values that leaving the page would lose. */
  missing: readonly CredentialName[];
  /** Capturing one of them failed, so waiting does not help. */
  failed: boolean;
}

/** What the administrator's presses changed, kept while the tab stays on its page. */
export interface OverlayState {
  minimised: boolean;
  reasons: boolean;
  /** The full card shows although the page is crowded. */
  unfolded: boolean;
  /** Permission lists that are unfolded, by field id. */
  lists: ReadonlySet<string>;
  /** Field whose Copy button was pressed a moment ago, and whether copying worked. */
  copied: { field: string; done: boolean } | null;
  /** Field whose full text shows because the pointer is on its hint. */
  hovered: string | null;
  /** Fields whose hint has no space on the page: their words are in the card. */
  inCard: readonly string[];
  /** Callouts whose words are in the card, for the same reason. */
  calloutsInCard: readonly CalloutId[];
  /** Fields below the visible part of the page that need something: the first, and how many. */
  below: { first: Element; count: number } | null;
  /** Outcome of the last press, where the page itself does not show it. */
  notice: string | null;
  /** The next press on the way to a task that the administrator asked for. */
  pointAt: Callout | null;
  /** Done was pressed although it would lose a value: the warning shows. */
  asked: boolean;
  /** The card asks where to switch the guide off. */
  switchingOff: boolean;
}

/** The warning at Done, the mark at OK, and the next press on the way to a task. */
export type CalloutId = 'done' | 'ok' | 'point';

/** Where to press next, and the words for it. Its elements are live: never keep them. */
export interface Callout {
  target: Element;
  /** The words go beside this: they must not cover any part of an open menu. */
  beside: Element;
  words: string;
  tone: 'todo' | 'ok' | 'wrong';
}

/** Whether the one-time values of the open page are captured. */
export interface OneTimeValueStatus {
  missing: readonly CredentialName[];
  failed: boolean;
}
