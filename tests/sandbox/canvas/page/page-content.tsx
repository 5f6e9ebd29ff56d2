import { useRef } from 'react';
import { Widgets } from '../widgets/widgets.tsx';
import { useOpenPage, useRedrawKey, useRowsLoaded } from './use-open-page.ts';

/** The rows, grids and tabs of the page. */
export function PageContent() {
  const page = useOpenPage();
  const rows = useRef<HTMLDivElement>(null);
  const rowsLoaded = useRowsLoaded();
  const redrawKey = useRedrawKey(rows);
  return (
    <div ref={rows}>{rowsLoaded && <Widgets key={redrawKey} widgets={page.model.widgets} />}</div>
  );
}
