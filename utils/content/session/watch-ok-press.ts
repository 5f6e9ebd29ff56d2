import { locateButton } from '../../workday/read/locate.ts';

/** Calls back while OK is being pressed by a person, before Workday hears of it. */
export function watchOkPress(document: Document, pressed: () => void, signal: AbortSignal): void {
  document.defaultView?.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || !(event.target instanceof Node)) return;
      if (locateButton(document, 'ok')?.contains(event.target)) pressed();
    },
    { capture: true, passive: true, signal },
  );
}
