/**
 * Notes in the extension's world when hints were drawn. Runs inside pages as text, so it must not
 * reference anything outside its body.
 */
export interface Drawn {
  /** Time of the last change in the number of positioned hints. */
  at: number;
  hints: number;
  /** Times at which any hint changed its verdict. */
  verdicts: number[];
}

declare global {
  interface Window {
    drawn: Drawn;
    rendered: number;
  }
}

/** The shadow root is closed, so it is observed from where it is created. */
export function noteDrawing(): void {
  window.drawn = { at: 0, hints: 0, verdicts: [] };
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    const seen = new Map<string, string>();
    new MutationObserver(() => {
      const now = performance.now();
      const hints = [...root.querySelectorAll<HTMLElement>('[data-hint]')];
      const placed = hints.filter(({ style }) => style.top !== '' || style.bottom !== '').length;
      if (placed !== window.drawn.hints) window.drawn = { ...window.drawn, at: now, hints: placed };
      for (const { dataset } of hints) {
        const { hint = '', tone = '' } = dataset;
        if (seen.get(hint) !== tone) window.drawn.verdicts.push(now);
        seen.set(hint, tone);
      }
    }).observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['style', 'data-tone', 'data-hidden'],
    });
    return root;
  };
}

/**
 * Notes in the page's own world when the last field was added. Installed before anything else runs.
 */
export function noteRendering(): void {
  window.rendered = 0;
  new MutationObserver((records) => {
    const fields = 'input, textarea, label, [data-automation-id="formLabel"]';
    const isField = (node: Node) =>
      node instanceof Element && (node.matches(fields) || node.querySelector(fields) !== null);
    if (records.some(({ addedNodes }) => [...addedNodes].some(isField)))
      window.rendered = performance.now();
  }).observe(document, { subtree: true, childList: true });
}
