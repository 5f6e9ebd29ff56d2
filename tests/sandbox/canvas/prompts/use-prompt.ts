import { useMultiSelectModel } from '@workday/canvas-kit-preview-react/multi-select';
import { dispatchInputEvent } from '@workday/canvas-kit-react/common';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { fetchPrompt } from '../../classic/server.ts';
import { listDelay } from '../../classic/settings.ts';
import type { Item, WidgetOf } from '../../page-model.ts';
import { useOpenPage } from '../../react/use-open-page.ts';

/** A line of the list: an instance, or a folder that opens another level. */
export interface Line extends Item {
  folder?: boolean;
}

/** The number of items that the server returns per request. */
const pageSize = 100;

/**
 * Combines the library's model with the tenant's search: Enter searches, typing does not, and a
 * single hit is selected immediately.
 */
export function usePrompt(widget: WidgetOf<'prompt'>) {
  /** The lines of the list; null until the server has answered. */
  const [lines, setLines] = useState<Line[] | null>(widget.items);
  const { known, ask } = useLevels(widget);
  const { model, typed, searched, chose } = usePromptModel(widget, lines, open);

  /** The current model when an answer arrives, possibly after other choices. */
  const latest = useRef(model);
  latest.current = model;

  useSelection(widget, model, known);

  /** Opens the first level, or a folder. */
  async function open(folder: string): Promise<void> {
    setLines(null);
    const found = await ask({ q: '', folder });
    if (found) setLines(found);
  }

  async function search(): Promise<void> {
    searched.current = typed.current;
    const found = await ask({ q: typed.current.trim(), folder: '' });
    if (!found) return;
    const [only] = found;
    // Renders synchronously, so that a hit that is selected never shows as a row.
    const { state, events } = latest.current;
    flushSync(() => {
      setLines(found);
      if (!only || only.folder || found.length > 1) {
        events.show();
        return;
      }
      if (!state.selectedIds.includes(only.id)) events.select({ id: only.id });
      chose.current = true;
      events.hide();
    });
  }

  /**
   * Enter searches, unless the arrow keys have moved to a line since: the library selects that
   * line.
   */
  function onKeyDown(event: React.KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (model.state.visibility === 'visible' && model.state.cursorId !== '') return;
    // The library learns of the box only from a press, and needs it to anchor the list.
    Object.assign(model.state.targetRef, { current: event.currentTarget });
    void search();
  }

  return { model, lines, onKeyDown };
}

/** Configures the library's model, whose box and folders behave as in the tenant. */
function usePromptModel(
  widget: WidgetOf<'prompt'>,
  lines: Line[] | null,
  openFolder: (folder: string) => Promise<void>,
) {
  const typed = useRef('');
  /** The text of the last search; null before any search and after further typing. */
  const searched = useRef<string | null>(null);
  const chose = useRef(false);
  const box = useRef<HTMLInputElement>(null);

  const model = useMultiSelectModel({
    items: lines ?? [],
    getId: (line: Line) => line.id,
    getTextValue: (line: Line) => line.label,
    initialSelectedIds: widget.items.map(({ id }) => id),
    onFilterChange(event: React.ChangeEvent<HTMLInputElement>) {
      box.current = event.currentTarget;
      typed.current = event.currentTarget.value;
      searched.current = null;
    },
    onShow() {
      if (searched.current === null) void openFolder('');
    },
    onHide() {
      searched.current = null;
      if (chose.current) queueMicrotask(clearBox);
      chose.current = false;
    },
    // Opens a folder instead of selecting it. Both mouse and keyboard use this path.
    shouldSelect({ id }: { id: string }) {
      const folder = lines?.some((line) => line.id === id && line.folder) ?? false;
      if (folder) void openFolder(id);
      else chose.current = true;
      return !folder;
    },
  });

  /**
   * Clears the box like a user would: it belongs to the library, whose clear button depends on the
   * typed text.
   */
  function clearBox(): void {
    if (box.current?.value) dispatchInputEvent(box.current, '');
  }

  return { model, typed, searched, chose };
}

/** Loads the levels of the list, and keeps every item that the server has returned, by id. */
function useLevels(widget: WidgetOf<'prompt'>) {
  const known = useRef(new Map<string, Item>(widget.items.map((item) => [item.id, item])));
  const requestCount = useRef(0);

  /** Loads one level from the server. Null if another level was requested in the meantime. */
  async function ask(level: { q: string; folder: string }): Promise<Line[] | null> {
    requestCount.current += 1;
    const mine = requestCount.current;
    const from = (offset: number) =>
      fetchPrompt(widget.source, { ...level, offset, limit: pageSize });
    const [first] = await Promise.all([from(0), listDelay()]);
    const items = [...first.items];
    while (items.length < first.total) {
      const { items: more } = await from(items.length);
      if (more.length === 0) break;
      items.push(...more);
    }
    if (mine !== requestCount.current) return null;
    for (const item of items) known.current.set(item.id, item);
    return [...first.folders.map((folder) => ({ ...folder, folder: true })), ...items];
  }

  return { known, ask };
}

/** Copies the library's selection to the page. A single-choice prompt keeps the last selection. */
function useSelection(
  widget: WidgetOf<'prompt'>,
  model: ReturnType<typeof useMultiSelectModel>,
  known: RefObject<Map<string, Item>>,
): void {
  const page = useOpenPage();
  const selected = model.state.selectedIds;
  useLayoutEffect(() => {
    const ids = selected === 'all' ? [] : selected;
    const last = ids.at(-1);
    if (!widget.multiple && ids.length > 1 && last !== undefined) {
      model.events.setSelectedIds([last]);
      model.events.hide();
      return;
    }
    const items = ids.flatMap((id) => known.current.get(id) ?? []);
    const same = items.map(({ id }) => id).join() === widget.items.map(({ id }) => id).join();
    if (!same) page.set(widget, { items });
  }, [selected, widget, page, model.events, known]);
}
