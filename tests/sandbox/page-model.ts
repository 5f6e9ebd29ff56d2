/**
 * What the stand-in tenant's server tells its user interface to draw. Workday does the same: the shell at
 * `/{tenant}/d/<path>` fetches JSON with a title and a widget tree from `/{tenant}/<path>` (docs/workday.md, "Addresses").
 * A skin turns this model into markup; the model knows no markup.
 *
 * `GET /{tenant}/<path>` answers a PageModel, 404 where there is no such page. Any of these addresses answers 401 with
 * `{ signIn: string }` once the session is over: the path of the sign-in page to load. A flow that is no longer open answers 410.
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
  /** Path of the page it opens, below `/{tenant}/`, such as `inst/15$3/rel-task/2997$9001.htmld`. */
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
      /** Ticking it asks the server for the page again (rows are replaced). */
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
      value: string /** shown as a tick instead of text */;
      tick?: boolean;
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

export interface Row {
  id: string;
  cells: Cell[];
}

export type Cell =
  | { type: 'text'; value: string }
  | { type: 'number'; value: string }
  | { type: 'tick'; value: boolean }
  | { type: 'items'; items: Item[] }
  /** An input inside the grid; its widget id is unique on the page. */
  | { type: 'widget'; widget: Exclude<Widget, { type: 'section' | 'grid' | 'tabs' }> };

export interface Button {
  action: 'ok' | 'cancel' | 'done' | 'addRow';
  label: string;
}

export interface PageError {
  kind: 'error' | 'alert';
  message: string;
  /** Field it belongs to. */
  widget?: string;
}

export interface PageModel {
  /** Identifies the open flow on the server; sent back with every action. */
  flow: string;
  taskId: string;
  title: string;
  /** Instance beside the title, with its related actions. */
  instance?: Item;
  context: 'page' | 'popup' | 'modal';
  mode: 'edit' | 'view';
  /** `6$701` and the like: the page id in `wd-EditPage-…` / `wd-ViewPage-…`. */
  viewId: string;
  widgets: Widget[];
  buttons: Button[];
  errors: PageError[];
}

/** `POST /{tenant}/flow/<flow>` with this body. */
export interface FlowRequest {
  action: Button['action'] | 'refresh';
  /** Widget id → text, tick, option, or item ids. Read-only widgets are left out. */
  values: Record<string, string | boolean | null | string[]>;
}

/** A page to draw in place of the present one, or a path to go to (`/{tenant}/d/<path>`). */
export type FlowAnswer = { page: PageModel } | { navigate: string };

export interface PromptAnswer {
  /** Navigation entries of the first level ("All", "Most Recently Used"); empty on a search. */
  folders: { id: string; label: string }[];
  total: number;
  items: Item[];
}

/** `GET /{tenant}/search?q=`. */
export interface SearchAnswer {
  results: { label: string; category: string; path: string }[];
}

/** `GET /{tenant}/session`: what the header needs. */
export interface SessionAnswer {
  user: string;
  language: string;
  /** Text of the environment banner, or null in production. */
  banner: string | null;
}
