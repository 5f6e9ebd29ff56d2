import type { Secret } from '../../lib/secret.ts';
import type { WorkdayAddress } from '../../tenant/hosts.ts';

/** What a control holds. Reading never changes it. */
export type Reading =
  | { kind: 'text' | 'text-area'; value: string }
  | { kind: 'number'; value: string }
  | { kind: 'password'; value: Secret }
  | { kind: 'checkbox'; checked: boolean }
  /** `value` is null while the list shows its placeholder. */
  | { kind: 'select'; value: string | null }
  /** `hidden` counts the pills behind "More (n)": a list with hidden pills is not fully read. */
  | { kind: 'prompt'; items: string[]; hidden: number; multiple: boolean }
  /** Text, or the names of linked instances, that cannot be edited. `hidden` as in prompts. */
  | { kind: 'read-only'; value: string; items: string[]; hidden: number }
  | { kind: 'unsupported' };

/** One field of the visible page, as plain data. */
export interface RowSnapshot {
  label: string;
  /** Metadata id of the field (`56$1001`), the same in every tenant and language; absent where the page shows none. */
  id?: string;
  /** The label by which the reader of the page knows the field, where the page's own is in another language. Pages are read without it. */
  knownAs?: string;
  /** It is known by its place among the page's controls only. */
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
  /** Cell texts by row; a cell that holds a tick reads as "true" or "false". */
  rows: string[][];
}

export type ButtonKind = 'ok' | 'cancel' | 'done' | 'other';

/** The visible task page as plain data: everything that policy decides on, no DOM. */
export interface PageSnapshot {
  address: WorkdayAddress;
  /** Title text of the visible page, or null while only the shell is there. */
  title: string | null;
  /** Name of the instance shown beside the title, or null. */
  instance: string | null;
  context: 'page' | 'popup' | 'modal';
  /** Language of the user interface as the document states it (`en-US`), or null where it states none. Absent is English. */
  language?: string | null;
  /** Metadata ids of the page itself (`data-uxi-editview-taskid`, `wd-EditPage-…`), or empty. */
  viewIds: string[];
  rows: RowSnapshot[];
  grids: GridSnapshot[];
  /** Titles of sections and tabs on show. */
  headings: string[];
  buttons: { kind: ButtonKind; label: string }[];
  /** Texts of the error bar, its inline messages and banners; alerts are told apart because OK passes them on the second press. */
  errors: { kind: 'error' | 'alert'; text: string }[];
  /** A loading panel covers the page. */
  busy: boolean;
}

/** What a fill attempt came to, read back from the control afterwards. */
export type FillOutcome =
  | { result: 'filled' }
  | { result: 'unchanged' }
  /** The list offers no such option. */
  | { result: 'not-offered'; value: string }
  /** The control does not hold what was entered. */
  | { result: 'not-kept'; value: string }
  | { result: 'stopped' }
  | { result: 'unsupported' };

/** What to put into a control. Prompts add, they never remove. */
export type FillValue =
  | { kind: 'text'; value: string }
  | { kind: 'secret'; value: Secret }
  | { kind: 'checked'; value: boolean }
  | { kind: 'option'; value: string }
  /** Each entry: names by which one option may be known, in order of preference. */
  | { kind: 'options'; values: readonly (readonly string[])[] };
