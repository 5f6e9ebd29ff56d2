/** Plain rectangles in CSS pixels of the viewport. */
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

/** Free width to the right of a control, up to the next obstacle on its line or the edge of the viewport. */
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

/** Distance of the card from the viewport's edges; the top one leaves Workday's header bar free. */
const edge = { side: 18, bottom: 18, top: 76 };
const aboveButtons = 12;

/** Where the card lies in a corner. At the bottom it rises above buttons that it would cover. */
export function cornerRect(
  corner: Corner,
  size: Size,
  viewport: Size,
  buttons: readonly Rect[],
): Rect {
  const left = Math.max(
    0,
    corner.endsWith('right') ? viewport.width - edge.side - size.width : edge.side,
  );
  const at = (top: number): Rect => ({
    left,
    top,
    right: left + size.width,
    bottom: top + size.height,
  });
  if (corner.startsWith('top')) return at(edge.top);
  const low = at(Math.max(0, viewport.height - edge.bottom - size.height));
  const covered = buttons.filter((button) => overlap(low, button) > 0).map((button) => button.top);
  if (covered.length === 0) return low;
  return at(Math.max(0, Math.min(...covered) - aboveButtons - size.height));
}

/**
 * The corner where the card hides least of the page. Buttons weigh so much that a card never covers OK or Done while any corner is free of
 * them, and after them the values that people read. The corner at hand is kept as long as it is as good as any, so that the card does not jump.
 * @returns also how much is hidden there, 0 when nothing is, and whether a button or a value is
 */
export function chooseCorner(
  present: Corner,
  size: Size,
  viewport: Size,
  page: { buttons: readonly Rect[]; values?: readonly Rect[]; others: readonly Rect[] },
): { corner: Corner; box: Rect; hidden: number; covers: boolean } {
  const buttonWeight = 1000;
  const valueWeight = 30;
  const look = (corner: Corner) => {
    const box = cornerRect(corner, size, viewport, page.buttons);
    const covered = (boxes: readonly Rect[]) =>
      boxes.reduce((sum, other) => sum + overlap(box, other), 0);
    const dear = covered(page.buttons) * buttonWeight + covered(page.values ?? []) * valueWeight;
    return { corner, box, hidden: dear + covered(page.others), covers: dear > 0 };
  };
  return corners
    .map(look)
    .reduce((best, one) => (one.hidden < best.hidden ? one : best), look(present));
}
