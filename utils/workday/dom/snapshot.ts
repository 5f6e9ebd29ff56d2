import type { Secret } from '../../lib/secret.ts';
import type { WorkdayAddress } from '../../tenant/hosts.ts';

/** Value of a control. Reading never changes it. */
export type Reading =
  | { kind: 'text' | 'text-area'; value: string; byProgram?: true }
  | { kind: 'number'; value: string }
  /** `byProgram`: no person entered it, nor asked Fill to. */
  | { kind: 'password'; value: Secret; byProgram?: true }
  | { kind: 'checkbox'; checked: boolean }
  /** `value` is null while the list shows its placeholder. */
  | { kind: 'select'; value: string | null }
  /** `hidden` counts the pills behind "More (n)": a list with hidden pills was not fully read. */
  | { kind: 'prompt'; items: string[]; hidden: number; multiple: boolean }
  /** Text, or the names of linked instances, that cannot be edited. `hidden` as in prompts. */
  | { kind: 'read-only'; value: string; items: string[]; hidden: number }
  | { kind: 'unsupported' };

/** One field of the visible page, as plain data. */
export interface RowSnapshot {
  label: string;
  /**
   * Metadata id of the field (`56$1001`), the same in every tenant and language. Absent if the page
   * shows none.
   */
  id?: string;
  /**
   * The guide's label for the field, if the page's own is in another language. Reading a page never
   * sets it.
   */
  knownAs?: string;
  /** Set if the field is recognised only by its position among the page's controls. */
  byPlace?: true;
  /** Titles of the enclosing sections, outermost first. */
  sections: string[];
  /** Workday's own required mark. */
  required: boolean;
  disabled: boolean;
  /** `aria-invalid` on the control, or an inline message under it. */
  invalid: boolean;
  reading: Reading;
}

export interface GridSnapshot {
  title: string;
  columns: string[];
  /** Cell texts by row. A cell with a check mark reads as "true" or "false". */
  rows: string[][];
  /** Entries folded away ("More (n)") by row and column. Absent if no cell has any. */
  hidden?: number[][];
  /** Not all rows are here: some are still loading, filtered out, or on another page. */
  partial?: true;
}

export type ButtonKind = 'ok' | 'cancel' | 'done' | 'other';

/** The visible task page as plain data: everything that rules depend on, no DOM. */
export interface PageSnapshot {
  address: WorkdayAddress;
  /** Title of the visible page, or null while only the shell is there. */
  title: string | null;
  /** Name of the instance beside the title, or null. */
  instance: string | null;
  context: 'page' | 'popup' | 'modal';
  /**
   * UI language as the document states it (`en-US`), or null if it states none. Absent means
   * English.
   */
  language?: string | null;
  /** Metadata ids of the page itself (`data-uxi-editview-taskid`, `wd-EditPage-…`), or empty. */
  viewIds: string[];
  rows: RowSnapshot[];
  grids: GridSnapshot[];
  /** Visible titles of sections and tabs. */
  headings: string[];
  buttons: { kind: ButtonKind; label: string }[];
  /**
   * Texts of the error bar, inline messages and banners. Alerts are separate because a second press
   * on OK passes them.
   */
  errors: { kind: 'error' | 'alert'; text: string }[];
  /** A loading panel covers the page. */
  busy: boolean;
  /** The page is larger than a look may be (`LookBudget`), and its end was not read. */
  partial?: true;
}

/** Outcome of a fill, read back from the control afterwards. */
export type FillOutcome =
  | { result: 'filled' }
  | { result: 'unchanged' }
  /** The list offers no such option. */
  | { result: 'not-offered'; value: string }
  /** The control does not have the entered value. */
  | { result: 'not-kept'; value: string }
  | { result: 'stopped' }
  /** A secret goes into password boxes only. This box would show it. */
  | { result: 'box-shows-text' }
  /** No password fits the rules that the page shows. */
  | { result: 'no-password' }
  | { result: 'unsupported' };

/** Value to enter. Prompts add, they never remove. */
export type FillValue =
  | { kind: 'text'; value: string }
  | { kind: 'secret'; value: Secret }
  | { kind: 'checked'; value: boolean }
  | { kind: 'option'; value: string }
  /** Each entry lists the names by which one option may be known, in order of preference. */
  | { kind: 'options'; values: readonly (readonly string[])[] };
