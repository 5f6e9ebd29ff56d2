import type { Button, FlowRequest, Item, PageError, PageModel, Widget } from '../page-model.ts';
import type { Tenant } from '../tenant/tenant.ts';

/** What the person entered, by widget id. */
export type Values = FlowRequest['values'];

/** One page of a task: drawn from the values entered so far, and what its buttons do. */
export interface Screen {
  taskId: string;
  title: string;
  instance?: Item;
  context: PageModel['context'];
  mode: PageModel['mode'];
  viewId: string;
  /** What the inputs hold when the page opens. */
  defaults?: Values;
  draw(values: Values): Widget[];
  buttons: Button[];
  /** Messages that stand on the page from the start. */
  messages?: PageError[];
  /** What a button does; required fields are checked before `ok`. Without an entry a button leads home. */
  press?: Partial<Record<Button['action'], (values: Values) => Outcome>>;
}

export type Outcome =
  /** Stays on the page. */
  | { errors: PageError[] }
  /** The next page of the task. */
  | { screen: Screen }
  /** The same page drawn differently; what was entered stays. */
  | { redraw: Screen }
  /** A path below `/{tenant}/d/`. */
  | { navigate: string };

/** A Workday task or report. */
export interface Task {
  id: string;
  title: string;
  /** Who may open it. */
  right: 'integration-security' | 'security-administration' | 'everyone';
  /** Tasks that are only reached as a related action are not found by the search. */
  foundBySearch: boolean;
  /** The first page; null when the instance does not exist. `instance` is set for related actions and instance pages. */
  open(tenant: Tenant, instance: string | null): Screen | null;
}

export const ok: Button = { action: 'ok', label: 'OK' };
export const cancel: Button = { action: 'cancel', label: 'Cancel' };
export const done: Button = { action: 'done', label: 'Done' };

export function fieldError(field: { id: string }, message: string): PageError {
  return { kind: 'error', message, widget: field.id };
}
