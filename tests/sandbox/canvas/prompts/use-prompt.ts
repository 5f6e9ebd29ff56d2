import { useMultiSelectModel } from '@workday/canvas-kit-preview-react/multi-select';
import { dispatchInputEvent } from '@workday/canvas-kit-react/common';
import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { fetchPrompt } from '../../classic/server.ts';
import { listDelay } from '../../classic/settings.ts';
import type { Item } from '../../page-model.ts';
import type { WidgetOf } from '../open-page.ts';
import { useOpenPage } from '../page/use-open-page.ts';

/** A line of the list: an instance, or a folder that opens another level. */
export interface Line extends Item {
  folder?: boolean;
}

/** As many as the server gives at a time. */
const pageSize = 100;

/** The library's model with the tenant's search: Enter, not typing, asks, and a single hit is selected at once. */
export function usePrompt(widget: WidgetOf<'prompt'>) {
  const page = useOpenPage();
  /** What the list shows; null until the server has answered. */
  const [lines, setLines] = useState<Line[] | null>(widget.items);
  const known = useRef(new Map<string, Item>(widget.items.map((item) => [item.id, item])));
  const typed = useRef('');
  /** Text of the last search; null after typing on and before any. */
  const searched = useRef<string | null>(null);
  const chose = useRef(false);
  const asked = useRef(0);
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
      if (searched.current === null) void open('');
    },
    onHide() {
      searched.current = null;
      if (chose.current) queueMicrotask(empty);
      chose.current = false;
    },
    // A folder is opened, not selected; mouse and keyboard both come by here.
    shouldSelect({ id }: { id: string }) {
      const folder = lines?.some((line) => line.id === id && line.folder) ?? false;
      if (folder) void open(id);
      else chose.current = true;
      return !folder;
    },
  });

  /** As it is when an answer comes, which may be after other choices. */
  const latest = useRef(model);
  latest.current = model;

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
  }, [selected, widget, page, model.events]);

  /** One level of what the server offers. Null when another was asked for meanwhile. */
  async function ask(level: { q: string; folder: string }): Promise<Line[] | null> {
    asked.current += 1;
    const mine = asked.current;
    const from = (offset: number) =>
      fetchPrompt(widget.source, { ...level, offset, limit: pageSize });
    const [first] = await Promise.all([from(0), listDelay()]);
    const items = [...first.items];
    while (items.length < first.total) {
      const { items: more } = await from(items.length);
      if (more.length === 0) break;
      items.push(...more);
    }
    if (mine !== asked.current) return null;
    for (const item of items) known.current.set(item.id, item);
    return [...first.folders.map((folder) => ({ ...folder, folder: true })), ...items];
  }

  /** The first level, or a folder. */
  async function open(folder: string): Promise<void> {
    setLines(null);
    const found = await ask({ q: '', folder });
    if (found) setLines(found);
  }

  /** As if by hand: the box is the library's own, and its cross goes by what is typed. */
  function empty(): void {
    if (box.current?.value) dispatchInputEvent(box.current, '');
  }

  async function search(): Promise<void> {
    searched.current = typed.current;
    const found = await ask({ q: typed.current.trim(), folder: '' });
    if (!found) return;
    const [only] = found;
    // At once, so that a hit that is taken never shows as a row.
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

  /** Enter asks, unless the arrow keys have led to a line since: the library selects that. */
  function onKeyDown(event: React.KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (model.state.visibility === 'visible' && model.state.cursorId !== '') return;
    // The library learns of the box by a press only, and the list hangs from it.
    Object.assign(model.state.targetRef, { current: event.currentTarget });
    void search();
  }

  return { model, lines, onKeyDown };
}
