import type { Item, PromptAnswer } from '../../page-model.ts';
import { findWidget, type Page, type PromptWidget } from '../page.ts';
import { openPopup, type Popup } from '../popups.ts';
import { fetchPrompt } from '../server.ts';
import { listDelay } from '../settings.ts';
import { type OptionList, optionList } from './option-list.ts';

const pageSize = 50;

/**
 * Row offsets of ↑, Page Up and Page Down by key code. ↓ is handled separately, because it also
 * opens the list.
 */
const steps: Record<number, number> = { 38: -1, 33: -8, 34: 8 };

interface Level {
  q: string;
  folder: string;
  title: string | null;
}

const firstLevel: Level = { q: '', folder: '', title: null };

const prompts = new WeakMap<Page, Map<string, OpenPrompt>>();

export function promptOf(page: Page, id: string): OpenPrompt {
  const ofPage = prompts.get(page) ?? new Map<string, OpenPrompt>();
  prompts.set(page, ofPage);
  const known = ofPage.get(id) ?? new OpenPrompt(page, id);
  ofPage.set(id, known);
  return known;
}

/**
 * The behaviour of one prompt while its page is displayed. It keeps no nodes of the row, because
 * draws replace them.
 */
class OpenPrompt {
  readonly #page: Page;
  readonly #id: string;
  #widgetId: string;
  #popup: Popup | null = null;
  #list: OptionList | null = null;
  /** The text of the last search; null before any search and after further typing. */
  #searched: string | null = null;
  #chose = false;
  #requestCount = 0;

  constructor(page: Page, id: string) {
    this.#page = page;
    this.#id = id;
    this.#widgetId = id;
  }

  /** Opens the first level: folders, then the items that the server adds. */
  browse(): void {
    if (!this.#popup?.open) void this.#show(firstLevel);
  }

  toggle(): void {
    if (this.#popup?.open) this.#popup.close();
    else this.browse();
  }

  remove(item: Item): void {
    const present = this.#widget();
    if (present) this.#set(present.items.filter((one) => one.id !== item.id));
  }

  /** Updates the id after the row was drawn again. */
  drawn(widgetId: string): void {
    this.#widgetId = widgetId;
    if (this.#popup?.open) this.#popup.inner.setAttribute('data-associated-widget', widgetId);
  }

  key(event: KeyboardEvent): void {
    const text = this.#page.drafts.get(this.#id)?.trim() ?? '';
    const list = this.#list;
    if (event.keyCode === 13) {
      event.preventDefault();
      if (list && this.#searched === text && list.chooseHighlighted()) return;
      this.#searched = text;
      void this.#show({ ...firstLevel, q: text });
    } else if (event.keyCode === 40) {
      event.preventDefault();
      if (list) list.highlight(1);
      else this.browse();
    } else if (list && event.keyCode in steps) {
      event.preventDefault();
      list.highlight(steps[event.keyCode] ?? 0);
    } else if (event.keyCode === 27 && this.#popup?.open) {
      event.stopPropagation();
      this.#popup.close();
    } else if (event.keyCode === 9) this.#popup?.close();
  }

  #widget(): PromptWidget | undefined {
    const found = findWidget(this.#page, this.#id);
    return found?.type === 'prompt' ? found : undefined;
  }

  #holds(item: Item): boolean {
    return this.#widget()?.items.some((one) => one.id === item.id) ?? false;
  }

  #set(items: Item[]): void {
    const present = this.#widget();
    if (!present) return;
    present.items = items;
    this.#page.commit(this.#id, { redraw: true, refresh: present.refreshes === true });
    this.#list?.update();
    if (this.#popup?.open) this.#popup.place();
  }

  #add(item: Item): void {
    const present = this.#widget();
    if (present && !this.#holds(item))
      this.#set(present.multiple ? [...present.items, item] : [item]);
  }

  #clearInput(): void {
    this.#page.drafts.delete(this.#id);
    const input = this.#page.inputs.get(this.#id);
    if (input instanceof HTMLInputElement) input.value = '';
  }

  #choose(item: Item): void {
    this.#chose = true;
    if (this.#widget()?.multiple) {
      if (this.#holds(item)) this.remove(item);
      else this.#add(item);
      return;
    }
    this.#popup?.close();
    this.#add(item);
  }

  /** Shows one level of the list: the first one, a folder, or the result of a search. */
  async #show(level: Level): Promise<void> {
    const present = this.#widget();
    if (!present) return;
    this.#requestCount += 1;
    const mine = this.#requestCount;
    const [first] = await Promise.all([
      fetchPrompt(present.source, { ...level, offset: 0, limit: pageSize }),
      listDelay(),
    ]);
    if (mine !== this.#requestCount || !this.#page.inputs.get(this.#id)?.isConnected) return;
    const [only] = first.items;
    if (level.q && first.total === 1 && only) {
      this.#popup?.close();
      this.#clearInput();
      this.#add(only);
      return;
    }
    const next = this.#makeList(present, level, first);
    if (this.#popup?.open) this.#popup.inner.replaceChildren(...next.nodes);
    else this.#popup = this.#openList(next);
    this.#list = next;
    this.#popup.place();
    next.update();
  }

  #makeList(
    { label, multiple, source }: PromptWidget,
    level: Level,
    first: PromptAnswer,
  ): OptionList {
    return optionList({
      label,
      multiple,
      title: level.title,
      folders: first.folders,
      total: first.total,
      items: first.items,
      holds: (item) => this.#holds(item),
      choose: (item) => this.#choose(item),
      load: async (offset) =>
        (await fetchPrompt(source, { ...level, offset, limit: pageSize })).items,
      openFolder: (folder) => void this.#show({ q: '', folder: folder.id, title: folder.label }),
      back: () => void this.#show(firstLevel),
    });
  }

  #openList(shown: OptionList): Popup {
    return openPopup({
      content: shown.nodes,
      anchor: () => anchorOf(this.#page, this.#id),
      associatedWidget: this.#widgetId,
      onClose: () => {
        this.#requestCount += 1;
        this.#list = null;
        this.#searched = null;
        if (this.#chose) this.#clearInput();
        this.#chose = false;
      },
    });
  }
}

function anchorOf(page: Page, id: string): HTMLElement | undefined {
  return (
    page.inputs.get(id)?.closest<HTMLElement>('[data-automation-id="multiSelectContainer"]') ??
    undefined
  );
}
