/**
 * The pages that the practice tenant's server sends to its user interface. Workday does the same:
 * the shell at `/{tenant}/d/<path>` fetches JSON with a title and a widget tree from
 * `/{tenant}/<path>` (docs/workday.md, "Addresses"). A skin renders this model as markup; the model
 * contains no markup. `GET /{tenant}/<path>` answers with a PageModel, or 404 if the page does not
 * exist. Any of these addresses answers 401 with `{ signIn: string }` once the session has ended:
 * the path of the sign-in page to load. A flow that is no longer open answers 410.
 */

export interface Item {
  /** Instance id such as `1$22`. */
  id: string;
  label: string;
  /** Related actions of the instance. */
  actions?: MenuEntry[];
}

export interface MenuEntry {
  label: string;
  children?: MenuEntry[];
  /**
   * Path of the page that it opens, below `/{tenant}/`, such as
   * `inst/15$3/rel-task/2997$9001.htmld`.
   */
  path?: string;
}

export type Widget =
  | { type: 'section'; title: string; children: Widget[] }
  | {
      type: 'text' | 'textArea' | 'password' | 'number';
      id: string;
      label: string;
      required?: boolean;
      value: string;
    }
  | {
      type: 'checkbox';
      id: string;
      label: string;
      required?: boolean;
      checked: boolean;
      disabled?: boolean;
      /** Ticking it requests the page from the server again, and the rows are replaced. */
      refreshes?: boolean;
    }
  | {
      type: 'radio';
      id: string;
      label: string;
      required?: boolean;
      options: string[];
      value: string | null;
    }
  | {
      type: 'select';
      id: string;
      label: string;
      required?: boolean;
      options: string[];
      value: string | null;
    }
  | {
      type: 'prompt';
      id: string;
      label: string;
      required?: boolean;
      multiple: boolean;
      items: Item[];
      /** `GET /{tenant}/prompt/<source>?q=&folder=&offset=&limit=` → PromptAnswer. */
      source: string;
      refreshes?: boolean;
    }
  | {
      type: 'readOnlyText';
      id: string;
      label: string;
      value: string;
      required?: boolean;
    }
  | { type: 'readOnlyItems'; id: string; label: string; items: Item[] }
  | { type: 'richText'; id: string; value: string }
  | {
      type: 'grid';
      id: string;
      title: string;
      generation: 'newer' | 'older';
      columns: { id: string; label: string }[];
      rows: Row[];
    }
  | { type: 'tabs'; id: string; tabs: { label: string; children: Widget[] }[] };

export type WidgetOf<Type extends Widget['type']> = Extract<Widget, { type: Type }>;
export type TextWidget = WidgetOf<'text' | 'textArea' | 'password' | 'number'>;
/** The widget of one row or of one grid cell. */
export type FieldWidget = Exclude<Widget, { type: 'section' | 'grid' | 'tabs' }>;

export interface Row {
  id: string;
  cells: Cell[];
}

export type Cell =
  | { type: 'text'; value: string }
  | { type: 'number'; value: string }
  /** Shown as a word. */
  | { type: 'tick'; value: boolean }
  | { type: 'items'; items: Item[] }
  /** An input inside the grid; its widget id is unique on the page. */
  | { type: 'widget'; widget: FieldWidget };

export interface Button {
  action: 'ok' | 'cancel' | 'done' | 'addRow';
  label: string;
}

export interface PageError {
  kind: 'error' | 'alert';
  message: string;
  /** The field that the error refers to. */
  widget?: string;
}

export interface PageModel {
  /** Identifies the open flow on the server; sent back with every action. */
  flow: string;
  taskId: string;
  title: string;
  /** The instance beside the title, with its related actions. */
  instance?: Item;
  context: 'page' | 'popup' | 'modal';
  mode: 'edit' | 'view';
  /** The page id in `wd-EditPage-…` and `wd-ViewPage-…`, such as `6$701`. */
  viewId: string;
  widgets: Widget[];
  buttons: Button[];
  errors: PageError[];
}

/** The body of `POST /{tenant}/flow/<flow>`. */
export interface FlowRequest {
  action: Button['action'] | 'refresh';
  /** Text, tick, option or item ids by widget id. Read-only widgets are omitted. */
  values: Record<string, string | boolean | null | string[]>;
}

/** A page to draw in place of the current one, or a path to navigate to (`/{tenant}/d/<path>`). */
export type FlowAnswer = { page: PageModel } | { navigate: string };

export interface PromptAnswer {
  /** Navigation entries of the first level ("All", "Most Recently Used"); empty for a search. */
  folders: { id: string; label: string }[];
  total: number;
  items: Item[];
}

/** `GET /{tenant}/search?q=`. */
export interface SearchAnswer {
  results: { label: string; category: string; path: string }[];
}

/** `GET /{tenant}/session`: the data of the header. */
export interface SessionAnswer {
  user: string;
  language: string;
  /** Text of the environment banner, or null in production. */
  banner: string | null;
}
