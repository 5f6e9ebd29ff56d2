import type { ControlState, TenantState } from '../../sandbox/control-state.ts';
import type {
  FlowAnswer,
  FlowRequest,
  Item,
  MenuEntry,
  PageModel,
  PromptAnswer,
  SearchAnswer,
  Widget,
} from '../../sandbox/page-model.ts';
import type { Sandbox } from '../../sandbox/server/start.ts';
import { type Called, call } from './call.ts';

type Field = Exclude<Widget, { type: 'section' | 'grid' | 'tabs' | 'richText' }>;

/** Somebody who works in a stand-in tenant as its user interface would, by what the pages say. */
export class Administrator {
  #sandbox: Sandbox;
  #tenant: string;
  #values: FlowRequest['values'] = {};
  #page: PageModel | null = null;

  constructor(sandbox: Sandbox, tenant: string) {
    this.#sandbox = sandbox;
    this.#tenant = tenant;
  }

  get page(): PageModel {
    if (!this.#page) throw new Error('No page is open');
    return this.#page;
  }

  get title(): string {
    return this.page.title;
  }

  get errors(): string[] {
    return this.page.errors.map(({ message }) => message);
  }

  async get(path: string): Promise<Called> {
    return call(this.#sandbox, this.#address(path));
  }

  async finds(words: string): Promise<SearchAnswer['results']> {
    return ((await this.get(`search?q=${encodeURIComponent(words)}`)).json as SearchAnswer).results;
  }

  /** Types the name into the search and opens the task of exactly that name. */
  async opens(task: string): Promise<void> {
    const found = (await this.finds(task)).find(({ label }) => label === task);
    if (!found) throw new Error(`The search does not find ${task}`);
    await this.goes(found.path);
  }

  async goes(path: string): Promise<void> {
    const { status, json } = await this.get(path);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    this.#show(json as PageModel);
  }

  /** Related actions of the page's instance, level by level. */
  async follows(...labels: string[]): Promise<void> {
    let entries: MenuEntry[] = this.page.instance?.actions ?? [];
    let path: string | undefined;
    for (const label of labels) {
      const entry = entries.find((candidate) => candidate.label === label);
      if (!entry) throw new Error(`No related action ${label} on ${this.title}`);
      entries = entry.children ?? [];
      path = entry.path;
    }
    await this.goes(path ?? '');
  }

  async enters(label: string, value: string | boolean): Promise<void> {
    const field = this.field(label);
    if (!('value' in field) && !('checked' in field)) throw new Error(`${label} takes no value`);
    this.#values[field.id] = value;
    if ('refreshes' in field && field.refreshes) await this.#sends('refresh');
  }

  /** For the page where a label stands twice and the last one is the input. */
  async entersLast(label: string, value: string): Promise<void> {
    const field = this.fields().findLast((candidate) => candidate.label === label);
    if (!field) throw new Error(`No field ${label} on ${this.title}`);
    this.#values[field.id] = value;
  }

  /** Searches the prompt for the whole name and takes the item of exactly that name. */
  async chooses(label: string, ...names: string[]): Promise<void> {
    const field = this.field(label);
    if (field.type !== 'prompt') throw new Error(`${label} is no prompt`);
    const entered = this.#values[field.id];
    let chosen = Array.isArray(entered) ? entered : field.items.map(({ id }) => id);
    for (const name of names) {
      const { items } = await this.looksUp(label, name);
      const item = items.find((candidate) => candidate.label === name);
      if (!item) throw new Error(`${label} does not offer ${name}`);
      chosen = field.multiple ? [...chosen, item.id] : [item.id];
    }
    this.#values[field.id] = chosen;
  }

  async looksUp(label: string, query: string): Promise<PromptAnswer> {
    const field = this.field(label);
    if (field.type !== 'prompt') throw new Error(`${label} is no prompt`);
    const asked = new URLSearchParams({ q: query, folder: '', offset: '0', limit: '50' });
    return (await this.get(`prompt/${field.source}?${asked}`)).json as PromptAnswer;
  }

  async presses(label: string): Promise<void> {
    const button = this.page.buttons.find((candidate) => candidate.label === label);
    if (!button) throw new Error(`No button ${label} on ${this.title}`);
    await this.#sends(button.action);
  }

  field(label: string): Field {
    const found = this.fields().find((field) => field.label === label);
    if (!found) throw new Error(`No field ${label} on ${this.title}`);
    return found;
  }

  fields(): Field[] {
    return fieldsIn(this.page.widgets);
  }

  /** Text of a read-only row, or the names in it. */
  reads(label: string): string | string[] {
    const field = this.field(label);
    if (field.type === 'readOnlyText') return field.value;
    if (field.type === 'readOnlyItems') return field.items.map((item: Item) => item.label);
    throw new Error(`${label} is not read-only`);
  }

  /** A grid as rows of texts by column heading. */
  grid(title: string): Record<string, string>[] {
    const grid = gridsIn(this.page.widgets).find((candidate) => candidate.title === title);
    if (!grid) throw new Error(`No grid ${title} on ${this.title}`);
    return grid.rows.map((row) =>
      Object.fromEntries(
        row.cells.map((cell, index) => {
          const heading = grid.columns[index]?.label ?? '';
          if (cell.type === 'items') return [heading, cell.items.map(({ label }) => label).join(', ')];
          if (cell.type === 'widget') return [heading, cell.widget.id];
          return [heading, String(cell.value)];
        }),
      ),
    );
  }

  async state(): Promise<TenantState> {
    const { json } = await call(this.#sandbox, `${this.#sandbox.control}/state`);
    const state = (json as ControlState).tenants.find(({ name }) => name === this.#tenant);
    if (!state) throw new Error(`No tenant ${this.#tenant}`);
    return state;
  }

  #address(path: string): string {
    const tenant = this.#sandbox.tenants.find(({ name }) => name === this.#tenant);
    if (!tenant) throw new Error(`No tenant ${this.#tenant}`);
    return `${new URL(tenant.url).origin}/${this.#tenant}/${path}`;
  }

  async #sends(action: FlowRequest['action']): Promise<void> {
    const { status, json } = await call(this.#sandbox, this.#address(`flow/${this.page.flow}`), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action, values: this.#values }),
    });
    if (status !== 200) throw new Error(`${action} answered ${status}`);
    const answer = json as FlowAnswer;
    if ('navigate' in answer) return this.goes(answer.navigate);
    if (answer.page.flow === this.page.flow) this.#page = answer.page;
    else this.#show(answer.page);
  }

  #show(page: PageModel): void {
    this.#page = page;
    this.#values = {};
  }
}

function fieldsIn(widgets: readonly Widget[]): Field[] {
  return widgets.flatMap((widget): Field[] => {
    if (widget.type === 'section') return fieldsIn(widget.children);
    if (widget.type === 'tabs') return widget.tabs.flatMap(({ children }) => fieldsIn(children));
    if (widget.type === 'grid' || widget.type === 'richText') return [];
    return [widget];
  });
}

function gridsIn(widgets: readonly Widget[]): Extract<Widget, { type: 'grid' }>[] {
  return widgets.flatMap((widget) => {
    if (widget.type === 'section') return gridsIn(widget.children);
    if (widget.type === 'tabs') return widget.tabs.flatMap(({ children }) => gridsIn(children));
    return widget.type === 'grid' ? [widget] : [];
  });
}
