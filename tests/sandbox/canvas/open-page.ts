import { collectValues, fieldWidgets, keepValue } from '../classic/page.ts';
import { sendFlow } from '../classic/server.ts';
import type { Button, FlowAnswer, PageModel, Widget } from '../page-model.ts';

export type FieldWidget = Exclude<Widget, { type: 'section' | 'grid' | 'tabs' }>;
export type WidgetOf<Type extends Widget['type']> = Extract<Widget, { type: Type }>;
export type TextWidget = WidgetOf<'text' | 'textArea' | 'password' | 'number'>;

/** What a page needs from around it. */
interface Surroundings {
  follow(path: string): void;
  /** Takes the answer to OK, Cancel or Done. */
  answer(asked: () => Promise<FlowAnswer>): void;
}

/** A page while it is on show: the model, changed in place by the controls, and a revision that React draws by. */
export class OpenPage {
  model: PageModel;
  edited = false;
  readonly follow: (path: string) => void;
  readonly #around: Surroundings;
  readonly #listeners = new Set<() => void>();
  #revision = 0;
  /** Requests go out one after another; values changed while one is under way win over its answer. */
  #requests: Promise<unknown> = Promise.resolve();
  #changes = 0;
  readonly #changedAt = new Map<string, number>();

  constructor(model: PageModel, around: Surroundings) {
    this.model = model;
    this.#around = around;
    this.follow = around.follow;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly revision = (): number => this.#revision;

  /** Notes a changed value; a widget that refreshes asks the server for the page again. */
  set<Kind extends FieldWidget>(widget: Kind, change: Partial<Kind>): void {
    const present = this.#find(widget.id);
    if (!present) return;
    Object.assign(present, change);
    this.#changes += 1;
    this.#changedAt.set(widget.id, this.#changes);
    this.edited = true;
    this.#draw();
    if ('refreshes' in present && present.refreshes) this.#ask('refresh');
  }

  replace(model: PageModel): void {
    this.model = model;
    this.#draw();
  }

  press(action: Button['action']): void {
    if (action === 'addRow') {
      this.#ask('addRow');
      return;
    }
    this.#around.answer(async () => {
      await this.#requests;
      return sendFlow(this.model.flow, { action, values: collectValues(this.model) });
    });
  }

  /** Without having saved anything. */
  leave(): void {
    this.press(this.model.buttons.some((button) => button.action === 'cancel') ? 'cancel' : 'done');
  }

  #find(id: string): FieldWidget | undefined {
    for (const widget of fieldWidgets(this.model.widgets)) if (widget.id === id) return widget;
    return undefined;
  }

  #ask(action: 'refresh' | 'addRow'): void {
    this.#requests = this.#requests.then(async () => {
      const askedAt = this.#changes;
      const { flow } = this.model;
      const answer = await sendFlow(flow, { action, values: collectValues(this.model) });
      if (!('page' in answer)) return;
      const old = [...fieldWidgets(this.model.widgets)];
      this.model = { ...answer.page, context: this.model.context };
      for (const [id, at] of this.#changedAt) {
        if (at > askedAt)
          keepValue(
            this.#find(id),
            old.find((one) => one.id === id),
          );
      }
      this.#draw();
    });
  }

  #draw(): void {
    this.#revision += 1;
    for (const listener of this.#listeners) listener();
  }
}
