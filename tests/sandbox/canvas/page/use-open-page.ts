import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { settings } from '../../classic/settings.ts';
import type { OpenPage } from '../open-page.ts';

const PageContext = createContext<OpenPage | null>(null);
export const PageProvider = PageContext.Provider;

/** The page around a widget. Draws anew whenever a value of it changes. */
export function useOpenPage(): OpenPage {
  const page = useContext(PageContext);
  if (!page) throw new Error('There is no page around this widget.');
  useRevision(page);
  return page;
}

export function useRevision(page: OpenPage): number {
  return useSyncExternalStore(page.subscribe, page.revision);
}

/** False while a page shows its title and no rows yet. */
export function useRowsHaveCome(): boolean {
  const [come, setCome] = useState(settings.late === 0);
  useEffect(() => {
    const wait = setTimeout(() => setCome(true), settings.late);
    return () => clearTimeout(wait);
  }, []);
  return come;
}

/** Changes whenever the rows are to be replaced by new ones. */
export function useRedrawing(): number {
  const [drawing, setDrawing] = useState(0);
  useEffect(() => {
    if (settings.rerender === null) return;
    const again = setInterval(() => setDrawing((last) => last + 1), settings.rerender);
    return () => clearInterval(again);
  }, []);
  return drawing;
}
