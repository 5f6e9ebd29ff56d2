import { Widgets } from '../widgets/widgets.tsx';
import { useOpenPage, useRedrawing, useRowsHaveCome } from './use-open-page.ts';

/** The rows, grids and tabs of the page. */
export function PageContent() {
  const page = useOpenPage();
  const rowsHaveCome = useRowsHaveCome();
  const drawing = useRedrawing();
  return rowsHaveCome ? <Widgets key={drawing} widgets={page.model.widgets} /> : null;
}
