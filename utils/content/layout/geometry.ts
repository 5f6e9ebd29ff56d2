/** Rectangle in CSS pixels of the viewport. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const overlap = (a: Rect, b: Rect): number => {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
};

/**
 * Returns the free width to the right of a control, up to the next obstacle on its line or the edge
 * of the viewport.
 */
export function freeWidthRight(
  control: Rect,
  obstacles: readonly Rect[],
  viewportWidth: number,
): number {
  const next = obstacles
    .filter((other) => other.left >= control.right - 1)
    .filter((other) => other.top < control.bottom && other.bottom > control.top)
    .map((other) => other.left);
  return Math.min(viewportWidth, ...next) - control.right;
}

export const corners = ['bottom-right', 'top-right', 'bottom-left', 'top-left'] as const;
export type Corner = (typeof corners)[number];

export type Size = { width: number; height: number };

/** Distance of the card from the viewport's edges. The top one leaves Workday's header bar free. */
const edgePx = { side: 18, bottom: 18, top: 76 };
const gapAboveButtonsPx = 12;

/**
 * Returns the card's rectangle in a corner. At the bottom the card rises above buttons that it
 * would cover.
 */
function cornerRect(corner: Corner, size: Size, viewport: Size, buttons: readonly Rect[]): Rect {
  const left = Math.max(
    0,
    corner.endsWith('right') ? viewport.width - edgePx.side - size.width : edgePx.side,
  );
  const rectAt = (top: number): Rect => ({
    left,
    top,
    right: left + size.width,
    bottom: top + size.height,
  });
  if (corner.startsWith('top')) return rectAt(edgePx.top);
  const lowest = rectAt(Math.max(0, viewport.height - edgePx.bottom - size.height));
  const covered = buttons
    .filter((button) => overlap(lowest, button) > 0)
    .map((button) => button.top);
  if (covered.length === 0) return lowest;
  return rectAt(Math.max(0, Math.min(...covered) - gapAboveButtonsPx - size.height));
}

/**
 * Returns the corner where the card hides least of the page. Buttons weigh so much that the card
 * never covers OK or Done while a corner without buttons exists; values that people read come
 * second. The current corner wins ties, so that the card does not jump.
 * @returns `hidden`: weighted area hidden there, 0 if none; `covers`: whether a button or a value
 * is among it
 */
export function chooseCorner(
  current: Corner,
  size: Size,
  viewport: Size,
  page: { buttons: readonly Rect[]; values?: readonly Rect[]; others: readonly Rect[] },
): { corner: Corner; rect: Rect; hidden: number; covers: boolean } {
  const buttonWeight = 1000;
  const valueWeight = 30;
  const evaluate = (corner: Corner) => {
    const rect = cornerRect(corner, size, viewport, page.buttons);
    const covered = (rects: readonly Rect[]) =>
      rects.reduce((sum, other) => sum + overlap(rect, other), 0);
    const important =
      covered(page.buttons) * buttonWeight + covered(page.values ?? []) * valueWeight;
    return { corner, rect, hidden: important + covered(page.others), covers: important > 0 };
  };
  return corners
    .map(evaluate)
    .reduce(
      (best, candidate) => (candidate.hidden < best.hidden ? candidate : best),
      evaluate(current),
    );
}
