import { randomUUID } from 'node:crypto';
import type { FlowAnswer, FlowRequest, PageError, PageModel, Widget } from '../page-model.ts';
import type { Outcome, Screen, Values } from './screen.ts';

interface OpenFlow {
  screen: Screen;
  values: Values;
  /** True after an OK was refused for a reason unrelated to the input. */
  refused: boolean;
}

/** Maximum number of pages that stay open on the server; the oldest are dropped. */
const maxOpenFlows = 500;

/**
 * The open pages of a tenant. Every page has its own identifier, so that a second OK cannot reach
 * the next page.
 */
export class Flows {
  #open = new Map<string, OpenFlow>();

  open(screen: Screen): PageModel {
    const flow = randomUUID();
    const values = { ...screen.defaults };
    this.#open.set(flow, { screen, values, refused: false });
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= maxOpenFlows) break;
      this.#open.delete(oldest);
    }
    return draw(flow, screen, values, screen.messages ?? []);
  }

  /** Returns the current content of an open page; empty if the page is no longer open. */
  widgets(flow: string): Widget[] {
    const open = this.#open.get(flow);
    return open ? open.screen.draw(open.values) : [];
  }

  /** Returns null if the page is no longer open. */
  press(
    flow: string,
    { action, values: entered }: FlowRequest,
    { refusesFirstOk = false } = {},
  ): FlowAnswer | null {
    const open = this.#open.get(flow);
    if (!open) return null;
    const { screen } = open;
    const values = { ...open.values, ...entered };
    open.values = values;
    if (action === 'refresh') return { page: draw(flow, screen, values, []) };

    if (action === 'ok' && refusesFirstOk && !open.refused) {
      open.refused = true;
      return { page: draw(flow, screen, values, [notSaved]) };
    }
    const missing = action === 'ok' ? check(screen.draw(values)) : [];
    const outcome: Outcome =
      missing.length > 0
        ? { errors: missing }
        : (screen.press?.[action]?.(values) ?? { navigate: 'home.htmld' });
    if ('errors' in outcome) return { page: draw(flow, screen, values, outcome.errors) };
    if ('redraw' in outcome) {
      open.screen = outcome.redraw;
      return { page: draw(flow, outcome.redraw, values, []) };
    }
    this.#open.delete(flow);
    return 'screen' in outcome ? { page: this.open(outcome.screen) } : outcome;
  }
}

/** Invented wording. */
const notSaved: PageError = {
  kind: 'error',
  message: 'Your changes could not be saved. Select OK to try again.',
};

function draw(flow: string, screen: Screen, values: Values, errors: PageError[]): PageModel {
  const { taskId, title, instance, context, mode, viewId, buttons } = screen;
  return {
    flow,
    taskId,
    title,
    ...(instance ? { instance } : {}),
    context,
    mode,
    viewId,
    widgets: screen.draw(values),
    buttons,
    errors,
  };
}

/** Finds empty required fields and invalid numbers. */
function check(widgets: readonly Widget[]): PageError[] {
  return widgets.flatMap((widget): PageError[] => {
    switch (widget.type) {
      case 'section':
        return check(widget.children);
      case 'tabs':
        return widget.tabs.flatMap(({ children }) => check(children));
      case 'number':
        if (!/^\d*$/.test(widget.value.trim()))
          return [error(widget.id, `The field ${widget.label} must be a whole number.`)];
        return checkRequired(widget, widget.value);
      case 'text':
      case 'textArea':
      case 'password':
      case 'radio':
      case 'select':
        return checkRequired(widget, widget.value ?? '');
      case 'prompt':
        return checkRequired(widget, widget.items.map(({ id }) => id).join());
      default:
        return [];
    }
  });
}

function checkRequired(
  widget: { id: string; label: string; required?: boolean },
  value: string,
): PageError[] {
  if (!widget.required || value !== '') return [];
  return [error(widget.id, requiredMessage(widget.label))];
}

function error(widget: string, message: string): PageError {
  return { kind: 'error', message, widget };
}

export function requiredMessage(label: string): string {
  return `The field ${label} is required and must have a value.`;
}
