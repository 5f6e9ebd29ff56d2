import type { FlowRequest, PageModel, Widget } from '../../sandbox/page-model.ts';
import { openPath } from '../../sandbox/pages/directory.ts';
import { Flows } from '../../sandbox/pages/flows.ts';
import { answerPrompt, isPromptSource } from '../../sandbox/pages/prompt-sources.ts';
import type { Tenant } from '../../sandbox/tenant/tenant.ts';

type FieldWidget = Exclude<Widget, { type: 'section' | 'grid' | 'tabs' }>;
type Value = FlowRequest['values'][string];

/** Input by English label: a text, a checkbox, an option, or the entries of a prompt. */
export type Entries = Record<string, string | boolean | string[]>;

/** Goes through the tenant's pages on the server, without a browser. */
export class Visit {
  readonly #tenant: Tenant;
  readonly #flows = new Flows();
  path = '';
  #model: PageModel | null = null;

  constructor(tenant: Tenant) {
    this.#tenant = tenant;
  }

  get model(): PageModel {
    if (!this.#model) throw new Error('No page is open.');
    return this.#model;
  }

  open(path: string): this {
    const screen = openPath(this.#tenant, path);
    if (!screen) throw new Error(`The stand-in tenant has no page ${path}.`);
    this.path = path;
    this.#model = this.#flows.open(screen);
    return this;
  }

  enter(entries: Entries): this {
    return this.#send('refresh', entries);
  }

  pressOk(): this {
    const { flow, title } = this.model;
    this.#send('ok', {});
    if (this.model.flow === flow) {
      const why = this.model.errors.map(({ message }) => message).join(' ');
      throw new Error(`OK on ${title} was refused. ${why}`);
    }
    return this;
  }

  #send(action: 'ok' | 'refresh', entries: Entries): this {
    const values = Object.fromEntries(
      Object.entries(entries).map(([label, value]): [string, Value] => {
        const widget = editable(this.model.widgets, label);
        if (!widget) throw new Error(`${this.model.title} has no field ${label}.`);
        return [widget.id, Array.isArray(value) ? this.#idsOf(widget, value) : value];
      }),
    );
    const answer = this.#flows.press(this.model.flow, { action, values });
    if (!answer || !('page' in answer)) throw new Error(`${this.model.title} led to no page.`);
    this.#model = answer.page;
    return this;
  }

  #idsOf(widget: FieldWidget, names: string[]): string[] {
    if (widget.type !== 'prompt' || !isPromptSource(widget.source))
      throw new Error('That is no prompt.');
    const { source } = widget;
    return names.map((name) => {
      const asked = { q: name, folder: '', offset: 0, limit: 100 };
      const item = answerPrompt(this.#tenant, source, asked).items.find(
        ({ label }) => label === name,
      );
      if (!item) throw new Error(`${widget.label} does not offer ${name}.`);
      return item.id;
    });
  }
}

/** Returns all fields outside grids in the order of the page. */
export function fieldsOf(widgets: readonly Widget[]): FieldWidget[] {
  return widgets.flatMap((widget): FieldWidget[] => {
    switch (widget.type) {
      case 'section':
        return fieldsOf(widget.children);
      case 'tabs':
        // Only the first tab is visible.
        return fieldsOf(widget.tabs[0]?.children ?? []);
      case 'grid':
        return [];
      default:
        return [widget];
    }
  });
}

/** Returns all visible grids. */
export function gridsOf(widgets: readonly Widget[]): Extract<Widget, { type: 'grid' }>[] {
  return widgets.flatMap((widget) => {
    switch (widget.type) {
      case 'section':
        return gridsOf(widget.children);
      case 'tabs':
        return gridsOf(widget.tabs[0]?.children ?? []);
      case 'grid':
        return [widget];
      default:
        return [];
    }
  });
}

function editable(widgets: readonly Widget[], label: string): FieldWidget | undefined {
  return fieldsOf(widgets).find(
    (widget) =>
      widget.type !== 'richText' &&
      widget.type !== 'readOnlyText' &&
      widget.type !== 'readOnlyItems' &&
      widget.label === label,
  );
}
