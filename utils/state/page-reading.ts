import type { TaskId } from '../guide/task.ts';
import type { Match, Verdict } from './page-status.ts';

/**
 * Signs by which a page is recognised:
 * - `title`: one of the guide's English titles.
 * - `confirmed-title`: a title that the administrator confirmed.
 * - `address`: a task id that the guide has.
 * - `known-id`: an id of the view or the address that an earlier page taught.
 * - `labels`: labels that the guide expects.
 * - `controls`: the order of the controls, or the values that the page yields.
 */
export type RecognitionSign =
  | 'title'
  | 'confirmed-title'
  | 'address'
  | 'known-id'
  | 'labels'
  | 'controls';

/**
 * Signs by which a row is taken for a field:
 * - `label`: the text of an element that is its label.
 * - `accessible-name`: the name that the control itself carries.
 * - `metadata-id`: Workday's id of the field, learnt from an English page.
 * - `position`: the order of the page's controls.
 */
export type FieldSign = 'label' | 'accessible-name' | 'metadata-id' | 'position';

/**
 * Signs by which the kind of a control is told. Each of them suffices:
 * - `role`: roles, names and states, and HTML's own elements.
 * - `workday-id`: Workday's own attributes.
 */
export type ControlSign = 'role' | 'workday-id';

/** One row of a page, without its label and its value. */
export interface RowReading {
  foundBy: FieldSign;
  /** Kind of control, such as `prompt`. */
  control: string;
  /** Empty if only both together tell the kind. */
  controlBy: ControlSign[];
}

/** What the guide makes of a page, and by which signs. It holds no label and no value. */
export interface PageReading {
  match: Match;
  task: TaskId | null;
  /** Page within the task, or a detour. */
  page: string | null;
  signs: RecognitionSign[];
  /** Every row on show, in the page's order, whether the guide knows it or not. */
  rows: RowReading[];
  /** The guide's fields of the page, each with the index of its row, or null without one. */
  fields: { id: string; verdict: Verdict; row: number | null }[];
}
