import { collectValues, fieldWidgets, keepValue } from '../classic/page.ts';
import { sendFlow } from '../classic/server.ts';
import type { Button, FieldWidget, FlowAnswer, PageModel } from '../page-model.ts';

/** The callbacks that a page needs. */
interface PageCallbacks {
  follow(path: string): void;
  /** Handles the answer to OK, Cancel or Done. */
  answer(request: () => Promise<FlowAnswer>): void;
}

/**
 * A displayed page: a model that the controls change in place, and a revision that triggers React.
 */
export class OpenPage {
  model: PageModel;
  edited = false;
  readonly follow: (path: string) => void;
  readonly #callbacks: PageCallbacks;
  readonly #listeners = new Set<() => void>();
  #revision = 0;
  /**
   * Sends requests one after another. Values changed during a request take precedence over its
   * answer.
   */
  #requests: Promise<unknown> = Promise.resolve();
  #changes = 0;
  readonly #changedAt = new Map<string, number>();
  /** Counts how often the server replaced the content of a control that holds its own state. */
  readonly #replacements = new Map<string, number>();

  constructor(model: PageModel, callbacks: PageCallbacks) {
    this.model = model;
    this.#callbacks = callbacks;
    this.follow = callbacks.follow;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly revision = (): number => this.#revision;

  /** Records a changed value. A widget with `refreshes` requests the page from the server again. */
  set<Kind extends FieldWidget>(widget: Kind, change: Partial<Kind>): void {
    const present = widgetIn(this.model, widget.id);
    if (!present) return;
    Object.assign(present, change);
    this.#changes += 1;
    this.#changedAt.set(widget.id, this.#changes);
    this.edited = true;
    this.#draw();
    if ('refreshes' in present && present.refreshes) this.#ask('refresh');
  }

  /** Applies the server's answer for the same page. */
  replace(model: PageModel): void {
    const before = new Map(
      [...fieldWidgets(this.model.widgets)].map((one) => [one.id, ownState(one)]),
    );
    for (const widget of fieldWidgets(model.widgets)) {
      const held = before.get(widget.id);
      if (held !== undefined && held !== ownState(widget))
        this.#replacements.set(widget.id, this.replacementCount(widget.id) + 1);
    }
    this.model = model;
    this.#draw();
  }

  replacementCount(id: string): number {
    return this.#replacements.get(id) ?? 0;
  }

  press(action: Button['action']): void {
    if (action === 'addRow') {
      this.#ask('addRow');
      return;
    }
    this.#callbacks.answer(async () => {
      await this.#requests;
      return sendFlow(this.model.flow, { action, values: collectValues(this.model) });
    });
  }

  /** Leaves without saving. */
  leave(): void {
    this.press(this.model.buttons.some((button) => button.action === 'cancel') ? 'cancel' : 'done');
  }

  #ask(action: 'refresh' | 'addRow'): void {
    this.#requests = this.#requests.then(async () => {
      const sentAt = this.#changes;
      const { flow } = this.model;
      const answer = await sendFlow(flow, { action, values: collectValues(this.model) });
      if (!('page' in answer)) return;
      const old = [...fieldWidgets(this.model.widgets)];
      const model = { ...answer.page, context: this.model.context };
      for (const [id, at] of this.#changedAt) {
        const held = old.find((one) => one.id === id);
        if (at > sentAt) keepValue(widgetIn(model, id), held);
      }
      this.replace(model);
    });
  }

  #draw(): void {
    this.#revision += 1;
    for (const listener of this.#listeners) listener();
  }
}

function widgetIn(model: PageModel, id: string): FieldWidget | undefined {
  for (const widget of fieldWidgets(model.widgets)) if (widget.id === id) return widget;
  return undefined;
}

/** Returns the state that the library's prompts and drop-downs keep to themselves once rendered. */
function ownState(widget: FieldWidget): string | undefined {
  if (widget.type === 'prompt') return widget.items.map(({ id }) => id).join();
  if (widget.type === 'select') return widget.value ?? '';
  return undefined;
}
