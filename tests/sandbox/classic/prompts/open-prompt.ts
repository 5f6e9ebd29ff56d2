import type { Item } from '../../page-model.ts';
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

/**
 * The behaviour of one prompt while its page is displayed. It keeps no nodes of the row, because
 * draws replace them.
 */
interface OpenPrompt {
  /** Opens the first level: folders, then the items that the server adds. */
  browse(): void;
  toggle(): void;
  remove(item: Item): void;
  key(event: KeyboardEvent): void;
  /** Updates the id after the row was drawn again. */
  drawn(widgetId: string): void;
}

const prompts = new WeakMap<Page, Map<string, OpenPrompt>>();

export function promptOf(page: Page, id: string): OpenPrompt {
  const ofPage = prompts.get(page) ?? new Map<string, OpenPrompt>();
  prompts.set(page, ofPage);
  const known = ofPage.get(id) ?? makePrompt(page, id);
  ofPage.set(id, known);
  return known;
}

function makePrompt(page: Page, id: string): OpenPrompt {
  let widgetId = id;
  let popup: Popup | null = null;
  let list: OptionList | null = null;
  /** The text of the last search; null before any search and after further typing. */
  let searched: string | null = null;
  let chose = false;
  let asked = 0;

  const widget = (): PromptWidget | undefined => {
    const found = findWidget(page, id);
    return found?.type === 'prompt' ? found : undefined;
  };
  const holds = (item: Item): boolean => widget()?.items.some((one) => one.id === item.id) ?? false;

  const set = (items: Item[]): void => {
    const present = widget();
    if (!present) return;
    present.items = items;
    page.commit(id, { redraw: true, refresh: present.refreshes === true });
    list?.update();
    if (popup?.open) popup.place();
  };
  const add = (item: Item): void => {
    const present = widget();
    if (present && !holds(item)) set(present.multiple ? [...present.items, item] : [item]);
  };
  const remove = (item: Item): void => {
    const present = widget();
    if (present) set(present.items.filter((one) => one.id !== item.id));
  };
  const empty = (): void => {
    page.drafts.delete(id);
    const input = page.inputs.get(id);
    if (input instanceof HTMLInputElement) input.value = '';
  };

  const choose = (item: Item): void => {
    chose = true;
    if (widget()?.multiple) {
      if (holds(item)) remove(item);
      else add(item);
      return;
    }
    popup?.close();
    add(item);
  };

  /** Shows one level of the list: the first one, a folder, or the result of a search. */
  const show = async (level: {
    q: string;
    folder: string;
    title: string | null;
  }): Promise<void> => {
    const present = widget();
    if (!present) return;
    asked += 1;
    const mine = asked;
    const { source } = present;
    const [first] = await Promise.all([
      fetchPrompt(source, { ...level, offset: 0, limit: pageSize }),
      listDelay(),
    ]);
    if (mine !== asked || !page.inputs.get(id)?.isConnected) return;
    const [only] = first.items;
    if (level.q && first.total === 1 && only) {
      popup?.close();
      empty();
      add(only);
      return;
    }
    const next = optionList({
      label: present.label,
      multiple: present.multiple,
      title: level.title,
      folders: first.folders,
      total: first.total,
      items: first.items,
      holds,
      choose,
      load: async (offset) =>
        (await fetchPrompt(source, { ...level, offset, limit: pageSize })).items,
      openFolder: (folder) => void show({ q: '', folder: folder.id, title: folder.label }),
      back: () => void show({ q: '', folder: '', title: null }),
    });
    if (popup?.open) popup.root.replaceChildren(...next.nodes);
    else popup = openList(next);
    list = next;
    popup.place();
    next.update();
  };

  const openList = (shown: OptionList): Popup => {
    return openPopup({
      content: shown.nodes,
      anchor: () => anchorOf(page, id),
      associatedWidget: widgetId,
      onClose: () => {
        asked += 1;
        list = null;
        searched = null;
        if (chose) empty();
        chose = false;
      },
    });
  };

  const browse = (): void => {
    if (!popup?.open) void show({ q: '', folder: '', title: null });
  };

  return {
    browse,
    toggle: () => {
      if (popup?.open) popup.close();
      else browse();
    },
    remove,
    drawn(newId) {
      widgetId = newId;
      if (popup?.open) popup.root.setAttribute('data-associated-widget', newId);
    },
    key(event) {
      const text = page.drafts.get(id)?.trim() ?? '';
      if (event.keyCode === 13) {
        event.preventDefault();
        if (list && searched === text && list.chooseHighlighted()) return;
        searched = text;
        void show({ q: text, folder: '', title: null });
      } else if (event.keyCode === 40) {
        event.preventDefault();
        if (list) list.highlight(1);
        else browse();
      } else if (list && event.keyCode in steps) {
        event.preventDefault();
        list.highlight(steps[event.keyCode] ?? 0);
      } else if (event.keyCode === 27 && popup?.open) {
        event.stopPropagation();
        popup.close();
      } else if (event.keyCode === 9) popup?.close();
    },
  };
}

function anchorOf(page: Page, id: string): HTMLElement | undefined {
  return (
    page.inputs.get(id)?.closest<HTMLElement>('[data-automation-id="multiSelectContainer"]') ??
    undefined
  );
}
