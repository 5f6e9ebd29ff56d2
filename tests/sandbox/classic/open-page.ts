import type { FlowAnswer, PageModel } from '../page-model.ts';
import { buttonBar } from './buttons.ts';
import { styled } from './class-names.ts';
import { askToDiscard } from './contexts/discard-question.ts';
import type { PageParts } from './contexts/frame.ts';
import { element } from './element.ts';
import { errorBar } from './errors.ts';
import { collectValues, findWidget, isText, keepValue, type Page } from './page.ts';
import { pageHeader } from './page-header.ts';
import { closePopup } from './popups.ts';
import { sendFlow } from './server.ts';
import { settings } from './settings.ts';
import { drawWidgets } from './widgets.ts';

/** The callbacks that a page needs. */
export interface PageCallbacks {
  follow(path: string): void;
  /** Handles the answer to OK, Cancel or Done, with the page covered in the meantime. */
  answer(request: () => Promise<FlowAnswer>): void;
}

/** Creates a displayed page from a model. The caller places the parts in the page's context. */
export function openPage(
  model: PageModel,
  callbacks: PageCallbacks,
): { page: Page; parts: PageParts } {
  const content = element('div', { class: styled('page-content') });
  /** Contains the error bar, or nothing. */
  const errors = element('div');
  let errorsDrawn: PageModel['errors'] = [];

  let rowsLoaded = settings.late === 0;

  const page: Page = {
    model,
    drafts: new Map(),
    view: { expanded: new Set(), activeTab: new Map(), chunks: new Map(), scroll: new Map() },
    inputs: new Map(),
    drawing: false,
    edited: false,
    commit(id, { redraw, refresh }) {
      requests.noteChange(id);
      page.edited = true;
      if (redraw) page.redraw();
      if (refresh) requests.send('refresh');
    },
    redraw() {
      page.drawing = true;
      const focus = focusedInput(page);
      page.inputs.clear();
      content.replaceChildren(...(rowsLoaded ? drawWidgets(page.model.widgets, page) : []));
      if (errorsDrawn !== page.model.errors) {
        errorsDrawn = page.model.errors;
        errors.replaceChildren(...errorBar(errorsDrawn));
      }
      focus?.();
      page.drawing = false;
    },
    press(action) {
      closePopup();
      commitDrafts(page);
      if (action === 'addRow') {
        requests.send('addRow');
        return;
      }
      callbacks.answer(async () => {
        await requests.done;
        return sendFlow(page.model.flow, { action, values: collectValues(page.model) });
      });
    },
    leave() {
      const action = page.model.buttons.some((button) => button.action === 'cancel')
        ? 'cancel'
        : 'done';
      if (!page.edited && page.drafts.size === 0) page.press(action);
      else void askToDiscard().then((discard) => discard && page.press(action));
    },
    follow: callbacks.follow,
  };
  const requests = new PageRequests(page);
  page.redraw();
  if (!rowsLoaded) {
    setTimeout(() => {
      rowsLoaded = true;
      page.redraw();
    }, settings.late);
  }
  redrawRepeatedly(page, content);
  return {
    page,
    parts: {
      header: pageHeader(page),
      content: viewElement(
        model,
        element('div', { class: styled('page-body') }, errors, content),
        buttonBar(page),
      ),
    },
  };
}

/** Contains the rows and the buttons (docs/workday.md, "Page markup"). */
function viewElement(model: PageModel, ...content: (HTMLElement | null)[]): HTMLElement {
  const attributes = {
    id: `wd-${model.mode === 'edit' ? 'EditPage' : 'ViewPage'}-${model.viewId}`,
    class: styled('view'),
    // Popup forms have a different id format; the sandbox derives it from the page's own id
    // (docs/workday.md, "Task ids").
    'data-uxi-editview-taskid':
      model.context === 'popup' && model.mode === 'edit'
        ? model.viewId.replace(/^6\$/, '1422$')
        : null,
  };
  return element('div', attributes, ...content);
}

/** Replaces the rows at the interval of the settings, until the page has left the document. */
function redrawRepeatedly(page: Page, content: HTMLElement): void {
  if (settings.rerender === null) return;
  const again = setInterval(() => {
    if (content.isConnected) page.redraw();
    else clearInterval(again);
  }, settings.rerender);
}

/**
 * Sends requests one after another. Values changed during a request take precedence over its
 * answer.
 */
class PageRequests {
  /** Resolves once all requests so far have been answered. */
  done: Promise<unknown> = Promise.resolve();
  readonly #page: Page;
  #changes = 0;
  readonly #changedAt = new Map<string, number>();

  constructor(page: Page) {
    this.#page = page;
  }

  noteChange(id: string): void {
    this.#changes += 1;
    this.#changedAt.set(id, this.#changes);
  }

  send(action: 'refresh' | 'addRow'): void {
    const page = this.#page;
    this.done = this.done.then(async () => {
      const sentAt = this.#changes;
      const { flow } = page.model;
      const answer = await sendFlow(flow, { action, values: collectValues(page.model) });
      if (!('page' in answer)) return;
      const old = { ...page, model: page.model };
      page.model = answer.page;
      for (const [id, at] of this.#changedAt) {
        if (at > sentAt) keepValue(findWidget(page, id), findWidget(old, id));
      }
      page.redraw();
    });
  }
}

/**
 * Commits text that is still being typed when a button is pressed by the keyboard or by a script.
 */
function commitDrafts(page: Page): void {
  for (const [id, draft] of page.drafts) {
    const widget = findWidget(page, id);
    if (!widget || !isText(widget)) continue;
    widget.value = draft;
    page.drafts.delete(id);
  }
}

/**
 * Returns a function that restores the focus and the caret on the replacement of the focused node.
 */
function focusedInput(page: Page): (() => void) | null {
  for (const [id, input] of page.inputs) {
    if (input !== document.activeElement) continue;
    const box =
      input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement ? input : null;
    const [start, end] = [box?.selectionStart ?? null, box?.selectionEnd ?? null];
    return () => {
      const successor = page.inputs.get(id);
      successor?.focus({ preventScroll: true });
      const isBox =
        successor instanceof HTMLInputElement || successor instanceof HTMLTextAreaElement;
      if (isBox && start !== null && successor.type !== 'checkbox')
        successor.setSelectionRange(start, end);
    };
  }
  return null;
}
