import {
  createContext,
  type RefObject,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import { settings } from '../classic/settings.ts';
import type { OpenPage } from './open-page.ts';

const PageContext = createContext<OpenPage | null>(null);
export const PageProvider = PageContext.Provider;

/** Returns the page around a widget, and renders again whenever a value of it changes. */
export function useOpenPage(): OpenPage {
  const page = useContext(PageContext);
  if (!page) throw new Error('There is no page around this widget.');
  useRevision(page);
  return page;
}

function useRevision(page: OpenPage): number {
  return useSyncExternalStore(page.subscribe, page.revision);
}

/** False while a page shows its title and no rows yet. */
export function useRowsLoaded(): boolean {
  const [come, setCome] = useState(settings.late === 0);
  useEffect(() => {
    const wait = setTimeout(() => setCome(true), settings.late);
    return () => clearTimeout(wait);
  }, []);
  return come;
}

/**
 * An open list, or prompt text that has not been searched for yet. The library keeps both to itself
 * and would lose them.
 */
const unsaved = '[aria-expanded="true"], [data-part="user-input"]:not(:placeholder-shown)';
const focusable = 'input, textarea, button, a';

/**
 * Changes whenever the rows are to be replaced. Moves the focus to the replacement of the focused
 * element.
 */
export function useRedrawKey(rows: RefObject<HTMLElement | null>): number {
  const [drawing, setDrawing] = useState(0);
  useEffect(() => {
    if (settings.rerender === null) return;
    const all = () => [...(rows.current?.querySelectorAll<HTMLElement>(focusable) ?? [])];
    const again = setInterval(() => {
      if (rows.current?.querySelector(unsaved)) return;
      const before = all();
      const focused = before.findIndex((one) => one.matches(':focus'));
      const place = placeIn(before[focused]);
      flushSync(() => setDrawing((last) => last + 1));
      const successor = all()[focused];
      successor?.focus({ preventScroll: true });
      if (place && isBox(successor)) successor.setSelectionRange(...place);
    }, settings.rerender);
    return () => clearInterval(again);
  }, [rows]);
  return drawing;
}

/** Returns the caret position, or null for elements without text input. */
function placeIn(element: HTMLElement | undefined): [number, number] | null {
  const start = isBox(element) ? element.selectionStart : null;
  const end = isBox(element) ? element.selectionEnd : null;
  return start === null || end === null ? null : [start, end];
}

function isBox(
  element: HTMLElement | undefined,
): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
