import { useRef } from 'react';
import { Widgets } from '../widgets/widgets.tsx';
import { useOpenPage, useRedrawing, useRowsHaveCome } from './use-open-page.ts';

/** The rows, grids and tabs of the page. */
export function PageContent() {
  const page = useOpenPage();
  const rows = useRef<HTMLDivElement>(null);
  const rowsHaveCome = useRowsHaveCome();
  const drawing = useRedrawing(rows);
  return (
    <div ref={rows}>{rowsHaveCome && <Widgets key={drawing} widgets={page.model.widgets} />}</div>
  );
}
