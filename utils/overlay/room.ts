/** Plain rectangles in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const overlap = (a: Box, b: Box): number => {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
};

/** Free width to the right of a control, up to the next obstacle on its line or the edge of the viewport. */
export function roomRight(control: Box, obstacles: readonly Box[], viewportWidth: number): number {
  const next = obstacles
    .filter((other) => other.left >= control.right - 1)
    .filter((other) => other.top < control.bottom && other.bottom > control.top)
    .map((other) => other.left);
  return Math.min(viewportWidth, ...next) - control.right;
}

export const corners = ['bottom-right', 'top-right', 'bottom-left', 'top-left'] as const;
export type Corner = (typeof corners)[number];

/** Distance of the card from the viewport's edges; the top one leaves Workday's header bar free. Equal to the sheet's. */
const edge = { side: 18, bottom: 18, top: 76 };

export function cornerBox(
  corner: Corner,
  size: { width: number; height: number },
  viewport: { width: number; height: number },
): Box {
  const left = corner.endsWith('right') ? viewport.width - edge.side - size.width : edge.side;
  const top = corner.startsWith('bottom') ? viewport.height - edge.bottom - size.height : edge.top;
  return { left, top, right: left + size.width, bottom: top + size.height };
}

/**
 * The corner where the card hides least of the page. Buttons weigh so much that a card never covers OK or Done while any corner is free of
 * them. The corner at hand is kept as long as it is as good as any, so that the card does not jump.
 */
export function chooseCorner(
  present: Corner,
  size: { width: number; height: number },
  viewport: { width: number; height: number },
  page: { buttons: readonly Box[]; controls: readonly Box[] },
): Corner {
  const buttonWeight = 1000;
  const cost = (corner: Corner) => {
    const box = cornerBox(corner, size, viewport);
    const hidden = (boxes: readonly Box[]) => boxes.reduce((sum, other) => sum + overlap(box, other), 0);
    return hidden(page.buttons) * buttonWeight + hidden(page.controls);
  };
  let best = present;
  for (const corner of corners) if (cost(corner) < cost(best)) best = corner;
  return best;
}
