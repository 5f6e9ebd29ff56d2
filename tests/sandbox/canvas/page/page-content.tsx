import { useRef } from 'react';
import { useOpenPage, useRedrawKey, useRowsLoaded } from '../../react/use-open-page.ts';
import { Widgets } from '../widgets/widgets.tsx';

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
