import { useMultiSelectModel } from '@workday/canvas-kit-preview-react/multi-select';
import { useLayoutEffect, useRef, useState } from 'react';
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
  const [lines, setLines] = useState<Line[]>(widget.items);
  const known = useRef(new Map<string, Item>(widget.items.map((item) => [item.id, item])));
  const typed = useRef('');
  /** Text of the last search; null after typing on and before any. */
  const searched = useRef<string | null>(null);
  const asked = useRef(0);

  const model = useMultiSelectModel({
    items: lines,
    getId: (line: Line) => line.id,
    getTextValue: (line: Line) => line.label,
    initialSelectedIds: widget.items.map(({ id }) => id),
    onFilterChange(event: React.ChangeEvent<HTMLInputElement>) {
      typed.current = event.currentTarget.value;
      searched.current = null;
    },
    onShow() {
      if (searched.current === null) void list({ q: '', folder: '' });
    },
    onHide() {
      searched.current = null;
    },
    // A folder is opened, not selected; mouse and keyboard both come by here.
    shouldSelect({ id }: { id: string }) {
      const folder = lines.some((line) => line.id === id && line.folder);
      if (folder) void list({ q: '', folder: id });
      return !folder;
    },
  });

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

  /** One level of the list. Null when another was asked for meanwhile. */
  async function list(level: { q: string; folder: string }): Promise<Line[] | null> {
    asked.current += 1;
    const mine = asked.current;
    const ask = (offset: number) => fetchPrompt(widget.source, { ...level, offset, limit: pageSize });
    const [first] = await Promise.all([ask(0), listDelay()]);
    const items = [...first.items];
    while (items.length < first.total) {
      const { items: more } = await ask(items.length);
      if (more.length === 0) break;
      items.push(...more);
    }
    if (mine !== asked.current) return null;
    for (const item of items) known.current.set(item.id, item);
    const found = [...first.folders.map((folder) => ({ ...folder, folder: true })), ...items];
    setLines(found);
    return found;
  }

  async function search(box: HTMLInputElement): Promise<void> {
    searched.current = typed.current;
    const found = await list({ q: typed.current.trim(), folder: '' });
    if (!found) return;
    const [only] = found;
    if (only && !only.folder && found.length === 1) {
      box.value = '';
      typed.current = '';
      model.events.hide();
      if (!model.state.selectedIds.includes(only.id)) model.events.select({ id: only.id });
    } else model.events.show();
  }

  /** Enter asks, unless the arrow keys have led to a line since: the library selects that. */
  function onKeyDown(event: React.KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (model.state.visibility === 'visible' && model.state.cursorId !== '') return;
    // The library learns of the box by a press only, and the list hangs from it.
    Object.assign(model.state.targetRef, { current: event.currentTarget });
    void search(event.currentTarget);
  }

  return { model, lines, onKeyDown };
}
