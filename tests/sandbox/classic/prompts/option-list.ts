import type { Item, PromptAnswer } from '../../page-model.ts';
import { styled } from '../class-names.ts';
import { element, icon, iconPaths, part } from '../element.ts';
import { gwtId } from '../field-ids.ts';
import { onPress } from '../presses.ts';
import { settings } from '../settings.ts';
import { words } from '../words.ts';

/**
 * One level of a prompt's list: folders first, then instances. Only about a dozen rows are in the
 * document at a time.
 */
export interface OptionList {
  nodes: HTMLElement[];
  /**
   * Draws the visible rows with the prompt's current ticks. Call it once the list is in the
   * document, and after every change.
   */
  update(): void;
  highlight(by: number): void;
  /** Returns false if no row is highlighted. */
  chooseHighlighted(): boolean;
}

type Folder = PromptAnswer['folders'][number];

export interface OptionListSource {
  label: string;
  multiple: boolean;
  /** The folder's name; null on the first level and after a search. */
  title: string | null;
  folders: Folder[];
  total: number;
  /** The first instances of `total`. */
  items: Item[];
  load(offset: number): Promise<Item[]>;
  holds(item: Item): boolean;
  choose(item: Item): void;
  openFolder(folder: Folder): void;
  back(): void;
}

/** In pixels; the style sheet gives rows the same height. */
const rowHeightPx = 36;
const rowsOnShow = 8;
const rowsDrawn = 12;

export function optionList(source: OptionListSource): OptionList {
  const items = new Map<number, Item>(source.items.map((item, index) => [index, item]));
  const count = source.folders.length + source.total;
  const loading = new Set<number>();
  let highlighted = -1;

  const { scroller, space } = optionScroller(source.label, count);
  const nodes = listNodes(source, count, scroller);

  const update = (): void => {
    const first = Math.max(
      0,
      Math.min(Math.floor(scroller.scrollTop / rowHeightPx) - 2, Math.max(0, count - rowsDrawn)),
    );
    const rows: HTMLElement[] = [];
    for (let index = first; index < Math.min(count, first + rowsDrawn); index += 1) {
      const row = rowAt(index);
      if (!row) continue;
      row.style.top = `${index * rowHeightPx}px`;
      row.setAttribute('aria-setsize', String(count));
      row.setAttribute('aria-posinset', String(index + 1));
      row.setAttribute('aria-selected', String(index === highlighted));
      rows.push(row);
    }
    space.replaceChildren(...rows);
  };

  const rowAt = (index: number): HTMLElement | null => {
    const folder = source.folders[index];
    if (folder) return folderRow(folder, () => source.openFolder(folder));
    const position = index - source.folders.length;
    const item = items.get(position);
    if (item) return optionRow(item, source);
    void fetchFrom(position);
    return null;
  };

  /** Assumes that every page of the server holds as many items as the first one. */
  const fetchFrom = async (position: number): Promise<void> => {
    const size = Math.max(1, source.items.length);
    const offset = Math.floor(position / size) * size;
    if (loading.has(offset)) return;
    loading.add(offset);
    const more = await source.load(offset);
    more.forEach((item, index) => {
      items.set(offset + index, item);
    });
    if (more.length > 0 && scroller.isConnected) update();
  };

  scroller.addEventListener('scroll', update);
  // The search box keeps the focus while rows are pressed.
  for (const node of nodes) {
    node.addEventListener('mousedown', (event) => {
      if (event.target !== scroller) event.preventDefault();
    });
  }

  return {
    nodes,
    update,
    highlight(by) {
      highlighted = Math.max(0, Math.min(highlighted + by, count - 1));
      const top = highlighted * rowHeightPx;
      if (top < scroller.scrollTop) scroller.scrollTop = top;
      const bottom = top + rowHeightPx - scroller.clientHeight;
      if (bottom > scroller.scrollTop) scroller.scrollTop = bottom;
      update();
    },
    chooseHighlighted() {
      const folder = source.folders[highlighted];
      if (folder) source.openFolder(folder);
      const item = items.get(highlighted - source.folders.length);
      if (item) source.choose(item);
      return folder !== undefined || item !== undefined;
    },
  };
}

function optionScroller(
  label: string,
  count: number,
): { scroller: HTMLElement; space: HTMLElement } {
  const space = element('div', { class: styled('option-space') });
  space.style.height = `${count * rowHeightPx}px`;
  const scroller = part(
    'div',
    'activeListContainer',
    {
      class: styled('options'),
      role: settings.menuPrompts ? 'menu' : 'listbox',
      'aria-label': `${label}, ${words.optionsExpanded}`,
    },
    space,
  );
  scroller.style.height = `${Math.min(count, rowsOnShow) * rowHeightPx}px`;
  return { scroller, space };
}

function listNodes(
  { title, back }: OptionListSource,
  count: number,
  scroller: HTMLElement,
): HTMLElement[] {
  return [
    part('div', 'promptAriaInstruction', { class: styled('unseen') }, words.optionsExpanded),
    title === null ? null : folderHeading(title, back),
    count === 0
      ? element(
          'div',
          { class: styled('no-match') },
          part('span', 'promptTitle', {}, words.noMatches),
        )
      : null,
    scroller,
  ].filter((node) => node !== null);
}

function folderHeading(title: string, back: () => void): HTMLElement {
  const button = element(
    'div',
    { class: styled('option-back'), role: 'button', tabindex: -1 },
    icon(iconPaths.back, { width: 16, height: 16 }),
    part('span', 'promptTitle', {}, title),
  );
  onPress(button, back);
  return button;
}

const rowRole = () => (settings.menuPrompts ? 'menuitem' : 'option');

function folderRow(folder: Folder, open: () => void): HTMLElement {
  const row = part(
    'div',
    'menuItem',
    { class: styled('option'), role: rowRole(), 'aria-label': folder.label },
    part('div', 'promptOption', { 'data-automation-label': folder.label }, folder.label),
    icon(iconPaths.chevron, { width: 16, height: 16 }),
  );
  onPress(row, open);
  return row;
}

function optionRow(item: Item, source: OptionListSource): HTMLElement {
  const on = source.holds(item);
  const mark = source.multiple
    ? part(
        'div',
        'checkbox',
        { class: styled('checkbox'), 'data-automationcheckboxchecked': on },
        markInput('checkbox', on),
        element(
          'span',
          { class: styled('checkbox-box') },
          icon(iconPaths.check, { width: 16, height: 16 }),
        ),
      )
    : part('div', 'radioBtn', { class: styled('radio') }, markInput('radio', on));
  const row = part(
    'div',
    'menuItem',
    { class: styled('option'), role: rowRole(), 'aria-label': words.checked(item.label, on) },
    part(
      'div',
      'promptLeafNode',
      {
        class: styled('option-leaf'),
        'data-automation-checked': on ? 'Checked' : 'Not Checked',
        isleaf: '1',
        'data-uxi-widget-type': 'multiselectlistitem',
        'data-uxi-multiselectlistitem-isselected': on,
      },
      mark,
      part(
        'div',
        'promptOption',
        { id: `promptOption-${gwtId()}`, 'data-automation-label': item.label },
        item.label,
      ),
    ),
  );
  onPress(row, () => source.choose(item));
  return row;
}

/** The input only shows the state; the row handles the press. */
function markInput(type: 'checkbox' | 'radio', on: boolean): HTMLInputElement {
  const input = element('input', { type, tabindex: -1, 'aria-checked': on });
  input.checked = on;
  input.addEventListener('click', (event) => event.preventDefault());
  return input;
}
