import type {
  Button,
  FieldWidget,
  FlowRequest,
  PageModel,
  TextWidget,
  Widget,
  WidgetOf,
} from '../page-model.ts';

export type CheckboxWidget = WidgetOf<'checkbox'>;
export type RadioWidget = WidgetOf<'radio'>;
export type SelectWidget = WidgetOf<'select'>;
export type PromptWidget = WidgetOf<'prompt'>;
export type ReadOnlyTextWidget = WidgetOf<'readOnlyText'>;
export type RichTextWidget = WidgetOf<'richText'>;
export type GridWidget = WidgetOf<'grid'>;
export type TabsWidget = WidgetOf<'tabs'>;

/** A displayed page. Controls read and change it; every draw replaces its nodes. */
export interface Page {
  model: PageModel;
  /** Typed text that is not committed yet, by widget id. A draw restores it. */
  drafts: Map<string, string>;
  /** Sections expanded and positions scrolled to by the user; survives a draw. */
  view: {
    expanded: Set<string>;
    activeTab: Map<string, number>;
    chunks: Map<string, number>;
    scroll: Map<string, number>;
  };
  /** The focusable node of each widget in the current draw. */
  inputs: Map<string, HTMLElement>;
  /** True while nodes are being replaced: blur events of removed nodes are ignored. */
  drawing: boolean;
  edited: boolean;
  /**
   * Records a changed value. `redraw` replaces the rows; a widget with `refreshes` also queries the
   * server.
   */
  commit(id: string, effect: { redraw: boolean; refresh: boolean }): void;
  redraw(): void;
  press(action: Button['action']): void;
  /** Leaves through the X or Escape, and asks first if a value was edited. */
  leave(): void;
  follow(path: string): void;
}

/**
 * Ids of a field's nodes. `core` is the metadata id; the others can have a suffix that changes with
 * every draw.
 */
export interface FieldIds {
  core: string;
  widget: string;
  label: string;
  input: string;
}

/** The context in which a control is drawn. */
export interface Place {
  page: Page;
  ids: FieldIds;
  /** Id of the node that names the control: its label, or the column heading. */
  labelledBy: string;
  /** True if the error bar has a message for the control. */
  invalid: boolean;
}

/** Yields every widget that holds or shows a value, at any depth. */
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

/** Returns the widget with the id in the page's current model, which a refresh replaces. */
export function findWidget(page: Page, id: string): FieldWidget | undefined {
  for (const widget of fieldWidgets(page.model.widgets)) if (widget.id === id) return widget;
  return undefined;
}

/** Returns the page's values in the format of the server. */
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

/** Copies the value of `old` to `fresh`, because it was changed after the request was sent. */
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
