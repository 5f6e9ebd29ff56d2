/**
 * Ref of the part that scrolls. Moves the focus to the title of the raised card when the focused
 * control is removed or hidden. Otherwise it would fall to the document, and a keyboard user would
 * start over.
 */
export function keepFocus(main: HTMLElement): () => void {
  let last: Element | null = null;
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null;
  };
  const keep = () => {
    if (!last || document.activeElement !== document.body || isShown(last)) return;
    last = null;
    const title = main.querySelector<HTMLElement>('[data-card-title]');
    (title ?? main).focus({ preventScroll: title === null });
  };
  const changes = new MutationObserver(keep);
  main.addEventListener('focusin', remember);
  changes.observe(main, { childList: true, subtree: true });
  return () => {
    changes.disconnect();
    main.removeEventListener('focusin', remember);
  };
}

const isShown = (element: Element): boolean =>
  element.isConnected && element.getClientRects().length > 0;
