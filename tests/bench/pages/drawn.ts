/** Installed in the extension's world: notes when hints were drawn. Runs inside pages, as text: it uses nothing from here. */
export interface Drawn {
  /** When the number of placed hints changed last. */
  at: number;
  hints: number;
  /** When any hint showed another verdict. */
  verdicts: number[];
}

declare global {
  interface Window {
    drawn: Drawn;
    rendered: number;
  }
}

/** The shadow root is closed, so it is watched from where it is made. */
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

/** Installed in the page's own world, before anything runs: notes when the last field came into the page. */
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
