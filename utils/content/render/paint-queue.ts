export interface PaintQueue {
  /**
   * Coalesces updates into one paint in the current frame, so nothing is painted unpositioned or a
   * frame late.
   */
  paintSoon(): void;
  paintNextFrame(event?: Event): void;
  cancel(): void;
  /** Whether scrolling alone asked for the current paint. Reading it starts the next round. */
  takeScrolledOnly(): boolean;
}

export function createPaintQueue(paint: () => void): PaintQueue {
  let frame = 0;
  let queued = false;
  let scrolledOnly = true;
  return {
    paintSoon() {
      scrolledOnly = false;
      if (queued) return;
      queued = true;
      queueMicrotask(() => {
        queued = false;
        cancelAnimationFrame(frame);
        paint();
      });
    },
    paintNextFrame(event) {
      if (event?.type !== 'scroll') scrolledOnly = false;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => paint());
    },
    cancel: () => cancelAnimationFrame(frame),
    takeScrolledOnly() {
      const result = scrolledOnly;
      scrolledOnly = true;
      return result;
    },
  };
}

/** Calls back when elements may have moved without a change of the page's content. */
export function watchMovement(
  document: Document,
  callback: (event?: Event) => void,
  signal: AbortSignal,
): void {
  const { defaultView } = document;
  if (!defaultView) return;
  const options = { signal, capture: true, passive: true };
  for (const type of ['scroll', 'scrollend', 'resize', 'transitionend'] as const)
    defaultView.addEventListener(type, callback, options);
  defaultView.visualViewport?.addEventListener('resize', callback, { signal });
  const observer = new ResizeObserver(() => callback());
  observer.observe(document.documentElement);
  if (document.body) observer.observe(document.body);
  signal.addEventListener('abort', () => observer.disconnect());
}
