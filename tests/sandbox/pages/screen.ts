import type { Button, FlowRequest, Item, PageError, PageModel, Widget } from '../page-model.ts';
import type { Tenant } from '../tenant/tenant.ts';

/** The user's input, by widget id. */
export type Values = FlowRequest['values'];

/**
 * One page of a task: its content for the values entered so far, and the actions of its buttons.
 */
export interface Screen {
  taskId: string;
  title: string;
  instance?: Item;
  context: PageModel['context'];
  mode: PageModel['mode'];
  viewId: string;
  /** The content of the inputs when the page opens. */
  defaults?: Values;
  draw(values: Values): Widget[];
  buttons: Button[];
  /** Messages that the page shows from the start. */
  messages?: PageError[];
  /**
   * The actions of the buttons. Required fields are checked before `ok`. A button without an entry
   * navigates home.
   */
  press?: Partial<Record<Button['action'], (values: Values) => Outcome>>;
}

export type Outcome =
  /** Stays on the page. */
  | { errors: PageError[] }
  /** The next page of the task. */
  | { screen: Screen }
  /** The same page drawn differently; the input stays. */
  | { redraw: Screen }
  /** A path below `/{tenant}/d/`. */
  | { navigate: string };

/** A Workday task or report. */
export interface Task {
  id: string;
  title: string;
  /** The right that is needed to open it. */
  right: 'integration-security' | 'security-administration' | 'everyone';
  /** False for tasks that can only be opened as a related action. */
  foundBySearch: boolean;
  /**
   * Returns the first page; null if the instance does not exist. `instance` is set for related
   * actions and instance pages.
   */
  open(tenant: Tenant, instance: string | null): Screen | null;
}

export const okButton: Button = { action: 'ok', label: 'OK' };
export const cancelButton: Button = { action: 'cancel', label: 'Cancel' };
export const doneButton: Button = { action: 'done', label: 'Done' };

export function fieldError(field: { id: string }, message: string): PageError {
  return { kind: 'error', message, widget: field.id };
}
