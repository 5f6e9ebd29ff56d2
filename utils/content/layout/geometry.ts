/** Rectangle in CSS pixels of the viewport. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Size = { width: number; height: number };

/** Area in common, in square pixels. */
export const overlap = (a: Rect, b: Rect): number => {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
};

export const rectAt = (left: number, top: number, { width, height }: Size): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Rounds the position only: text on half a pixel is blurred. */
export const onWholePixels = ({ left, top, right, bottom }: Rect): Rect =>
  rectAt(Math.round(left), Math.round(top), { width: right - left, height: bottom - top });

export const contains = (outer: Rect, { left, top, right, bottom }: Rect): boolean =>
  left >= outer.left && top >= outer.top && right <= outer.right && bottom <= outer.bottom;

/** Whether a rectangle lies within the bounds and touches no obstacle. */
export const isFree = (rect: Rect, bounds: Rect, obstacles: readonly Rect[]): boolean =>
  contains(bounds, rect) && !obstacles.some((obstacle) => overlap(rect, obstacle) > 0);

export const inset = ({ width, height }: Size, edgePx: number): Rect => ({
  left: edgePx,
  top: edgePx,
  right: width - edgePx,
  bottom: height - edgePx,
});

/** The part in common, or the first rectangle if there is none. */
export function visiblePart(rect: Rect, clip: Rect): Rect {
  if (overlap(rect, clip) === 0) return rect;
  return {
    left: Math.max(rect.left, clip.left),
    top: Math.max(rect.top, clip.top),
    right: Math.min(rect.right, clip.right),
    bottom: Math.min(rect.bottom, clip.bottom),
  };
}

/** Moves the rectangle into the bounds, as far as it fits. */
export function moveInto(rect: Rect, bounds: Rect): Rect {
  const size = { width: rect.right - rect.left, height: rect.bottom - rect.top };
  const left = Math.max(bounds.left, Math.min(rect.left, bounds.right - size.width));
  const top = Math.max(bounds.top, Math.min(rect.top, bounds.bottom - size.height));
  return rectAt(left, top, size);
}

/** Mirrors at the middle of the viewport: right to left is left to right in a mirror. */
export const mirror = ({ left, top, right, bottom }: Rect, viewportWidth: number): Rect => ({
  left: viewportWidth - right,
  top,
  right: viewportWidth - left,
  bottom,
});
