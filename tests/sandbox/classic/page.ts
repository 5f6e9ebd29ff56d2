import type { Button, FlowRequest, PageModel, Widget } from '../page-model.ts';

export type TextWidget = Extract<Widget, { type: 'text' | 'textArea' | 'password' | 'number' }>;
export type CheckboxWidget = Extract<Widget, { type: 'checkbox' }>;
export type RadioWidget = Extract<Widget, { type: 'radio' }>;
export type SelectWidget = Extract<Widget, { type: 'select' }>;
export type PromptWidget = Extract<Widget, { type: 'prompt' }>;
export type ReadOnlyText = Extract<Widget, { type: 'readOnlyText' }>;
export type ReadOnlyItems = Extract<Widget, { type: 'readOnlyItems' }>;
export type RichText = Extract<Widget, { type: 'richText' }>;
export type Grid = Extract<Widget, { type: 'grid' }>;
export type Tabs = Extract<Widget, { type: 'tabs' }>;
/** What one row, or one cell of a grid, holds. */
export type FieldWidget = Exclude<Widget, { type: 'section' | 'grid' | 'tabs' }>;

/** An open page while it is on show. Controls read and change it; nodes come and go with every drawing. */
export interface Page {
  model: PageModel;
  /** Text typed and not committed yet, by widget id. A drawing puts it back. */
  drafts: Map<string, string>;
  /** What the person opened or scrolled to; survives drawing again. */
  view: {
    expanded: Set<string>;
    activeTab: Map<string, number>;
    chunks: Map<string, number>;
    scroll: Map<string, number>;
  };
  /** The focusable node of each widget in the present drawing. */
  inputs: Map<string, HTMLElement>;
  /** While nodes are being replaced, blur events of dying nodes count for nothing. */
  drawing: boolean;
  edited: boolean;
  /** Notes a changed value. `redraw` replaces the rows; a widget that `refreshes` asks the server as well. */
  commit(id: string, effect: { redraw: boolean; refresh: boolean }): void;
  redraw(): void;
  press(action: Button['action']): void;
  /** Leaves by the X or Escape: asks when something was edited. */
  leave(): void;
  follow(path: string): void;
}

/** Names of the nodes of one field. `core` is the metadata id; the others can carry a suffix of this drawing. */
export interface FieldIds {
  core: string;
  widget: string;
  label: string;
  input: string;
}

/** Where a control is drawn. */
export interface Place {
  page: Page;
  ids: FieldIds;
  /** Id of the node that names the control: its label, or the column heading. */
  labelledBy: string;
  /** Has a message of its own in the error bar. */
  invalid: boolean;
}

/** Every widget that holds or shows a value, wherever it is nested. */
export function* fieldWidgets(widgets: readonly Widget[]): Generator<FieldWidget> {
  for (const widget of widgets) {
    if (widget.type === 'section') yield* fieldWidgets(widget.children);
    else if (widget.type === 'tabs')
      for (const tab of widget.tabs) yield* fieldWidgets(tab.children);
    else if (widget.type === 'grid') {
      for (const row of widget.rows)
        for (const cell of row.cells) if (cell.type === 'widget') yield cell.widget;
    } else yield widget;
  }
}

/** The widget of that id in the page's present model, which a refresh replaces. */
export function findWidget(page: Page, id: string): FieldWidget | undefined {
  for (const widget of fieldWidgets(page.model.widgets)) if (widget.id === id) return widget;
  return undefined;
}

/** What the page holds, as the server wants it. */
export function collectValues(model: PageModel): FlowRequest['values'] {
  const values: FlowRequest['values'] = {};
  for (const widget of fieldWidgets(model.widgets)) {
    switch (widget.type) {
      case 'text':
      case 'textArea':
      case 'password':
      case 'number':
      case 'radio':
      case 'select':
        values[widget.id] = widget.value;
        break;
      case 'checkbox':
        values[widget.id] = widget.checked;
        break;
      case 'prompt':
        values[widget.id] = widget.items.map((item) => item.id);
        break;
    }
  }
  return values;
}

/** Takes over into `fresh` what `old` holds for one widget: it was changed after the server was asked. */
export function keepValue(fresh: FieldWidget | undefined, old: FieldWidget | undefined): void {
  if (!fresh || !old) return;
  if (fresh.type === 'checkbox' && old.type === 'checkbox') fresh.checked = old.checked;
  else if (fresh.type === 'prompt' && old.type === 'prompt') fresh.items = old.items;
  else if (fresh.type === 'radio' && old.type === 'radio') fresh.value = old.value;
  else if (fresh.type === 'select' && old.type === 'select') fresh.value = old.value;
  else if (isText(fresh) && isText(old)) fresh.value = old.value;
}

export function isText(widget: FieldWidget): widget is TextWidget {
  return ['text', 'textArea', 'password', 'number'].includes(widget.type);
}
