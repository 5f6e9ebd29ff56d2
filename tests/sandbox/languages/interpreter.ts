import type {
  Cell,
  FieldWidget,
  FlowAnswer,
  FlowRequest,
  Item,
  MenuEntry,
  PageModel,
  PromptAnswer,
  Row,
  Widget,
} from '../page-model.ts';
import { instanceClasses } from '../tenant/instance-id.ts';
import { de } from './de.ts';
import { ja } from './ja.ts';
import type { Language } from './language.ts';
import { Phrasebook } from './phrasebook.ts';

export const languages: readonly Language[] = [de, ja];

const english: Language = { code: 'en', texts: {}, values: {}, domains: {}, functionalAreas: {} };

/**
 * Instance classes that Workday delivers, whose names therefore have translations: tasks, reports
 * and fields.
 */
const delivered = new Set(['2997', '2998', '56']);

/**
 * Translates between a tenant, which is stored in English, and its user interface in another
 * language. Ids never change.
 */
export class Interpreter {
  #language: Language;
  #phrases: Phrasebook;

  constructor(language: Language, onMissing?: (english: string) => void) {
    this.#language = language;
    this.#phrases = new Phrasebook(language, onMissing);
  }

  text(english: string): string {
    return this.#phrases.text(english);
  }

  page(page: PageModel): PageModel {
    return {
      ...page,
      title: this.text(page.title),
      ...(page.instance ? { instance: this.item(page.instance) } : {}),
      widgets: page.widgets.map(this.#widget),
      buttons: page.buttons.map((button) => ({ ...button, label: this.text(button.label) })),
      errors: page.errors.map((error) => ({ ...error, message: this.text(error.message) })),
    };
  }

  answer(answer: FlowAnswer): FlowAnswer {
    return 'page' in answer ? { page: this.page(answer.page) } : answer;
  }

  /** Translates the name of an instance and its related actions. */
  item = (item: Item): Item => ({
    ...item,
    label: this.#name(item),
    ...(item.actions ? { actions: item.actions.map(this.#entry) } : {}),
  });

  /** The items are already in the tenant's language, because the search ran in it. */
  prompt(answer: PromptAnswer): PromptAnswer {
    const folders = answer.folders.map(({ id, label }) => ({ id, label: this.text(label) }));
    return { ...answer, folders };
  }

  /** Translates the submitted values of a page's widgets: selected options become English. */
  values(widgets: readonly Widget[], values: FlowRequest['values']): FlowRequest['values'] {
    const english = { ...values };
    for (const widget of choices(widgets)) {
      const chosen = widget.options.find(
        (option) => this.#phrases.option(option) === values[widget.id],
      );
      if (chosen !== undefined) english[widget.id] = chosen;
    }
    return english;
  }

  #name({ id, label }: Item): string {
    const className = id.split('$')[0] ?? '';
    if (delivered.has(className)) return this.text(label);
    if (className === String(instanceClasses.domainPolicy))
      return this.#language.domains[label] ?? label;
    if (className === String(instanceClasses.functionalArea))
      return this.#language.functionalAreas[label] ?? label;
    return label;
  }

  #entry = (entry: MenuEntry): MenuEntry => ({
    ...entry,
    label: this.text(entry.label),
    ...(entry.children ? { children: entry.children.map(this.#entry) } : {}),
  });

  #widget = (widget: Widget): Widget => {
    switch (widget.type) {
      case 'section':
        return {
          ...widget,
          title: this.text(widget.title),
          children: widget.children.map(this.#widget),
        };
      case 'tabs':
        return {
          ...widget,
          tabs: widget.tabs.map(({ label, children }) => ({
            label: this.text(label),
            children: children.map(this.#widget),
          })),
        };
      case 'grid':
        return {
          ...widget,
          title: this.text(widget.title),
          columns: widget.columns.map(({ id, label }) => ({ id, label: this.text(label) })),
          rows: widget.rows.map(this.#row),
        };
      default:
        return this.#field(widget);
    }
  };

  #field = (widget: FieldWidget): FieldWidget => {
    if (widget.type === 'richText') return { ...widget, value: this.text(widget.value) };
    const label = this.text(widget.label);
    switch (widget.type) {
      case 'radio':
      case 'select':
        return {
          ...widget,
          label,
          options: widget.options.map((option) => this.#phrases.option(option)),
          value: widget.value === null ? null : this.#phrases.option(widget.value),
        };
      case 'prompt':
      case 'readOnlyItems':
        return { ...widget, label, items: widget.items.map(this.item) };
      case 'readOnlyText':
        return { ...widget, label, value: this.#phrases.value(widget.value) };
      default:
        return { ...widget, label };
    }
  };

  #row = (row: Row): Row => ({ ...row, cells: row.cells.map(this.#cell) });

  #cell = (cell: Cell): Cell => {
    switch (cell.type) {
      case 'text':
        return { ...cell, value: this.#phrases.value(cell.value) };
      case 'items':
        return { ...cell, items: cell.items.map(this.item) };
      case 'widget':
        return { ...cell, widget: this.#field(cell.widget) };
      default:
        return cell;
    }
  };
}

/** Languages without a translation in the sandbox stay English. */
export function interpreterFor(code: string): Interpreter {
  return new Interpreter(languages.find((language) => language.code === code) ?? english);
}

function choices(widgets: readonly Widget[]): Extract<Widget, { type: 'radio' | 'select' }>[] {
  return widgets.flatMap((widget) => {
    switch (widget.type) {
      case 'section':
        return choices(widget.children);
      case 'tabs':
        return widget.tabs.flatMap(({ children }) => choices(children));
      case 'grid':
        return widget.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell.type === 'widget' ? choices([cell.widget]) : [])),
        );
      case 'radio':
      case 'select':
        return [widget];
      default:
        return [];
    }
  });
}
