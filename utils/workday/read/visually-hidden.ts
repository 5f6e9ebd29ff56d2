/** Smaller boxes are drawn for screen readers only. */
const maxHiddenPx = 1;
/** Text that is moved this far out of its place cannot be scrolled to. */
const offPagePx = -999;
/** What is drawn fainter cannot be read. */
const minOpacity = 0.05;
/** Elements around the text that are looked at. */
const maxAncestors = 12;

/**
 * Whether a style shows the text to screen readers only: a box of next to no size, a clip, a place
 * off the page, or no opacity. Reads style and no layout. Unlike `isDrawn`, it says nothing about
 * what lies on top or has to be scrolled to.
 */
export function isVisuallyHidden(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  let at: Element | null = element;
  for (let step = 0; view && at && step < maxAncestors; step++, at = at.parentElement)
    if (hides(view.getComputedStyle(at))) return true;
  return false;
}

const px = (length: string): number => Number.parseFloat(length);
const isOut = (length: string): boolean => px(length) < offPagePx;

function hides(style: CSSStyleDeclaration): boolean {
  if (px(style.opacity) < minOpacity || px(style.fontSize) === 0) return true;
  if (clipsAll(style.clipPath ?? '') || isOut(style.textIndent)) return true;
  if (movesAway(style.transform)) return true;
  const isTaken = style.position === 'absolute' || style.position === 'fixed';
  if (isTaken && (clipsAll(style.clip ?? '') || isOut(style.left) || isOut(style.top))) return true;
  const lengths = [style.width, style.height, style.maxWidth, style.maxHeight];
  return isCut(style) && lengths.some((length) => px(length) <= maxHiddenPx);
}

const isCut = ({ overflow, overflowX, overflowY }: CSSStyleDeclaration): boolean =>
  [overflow, overflowX, overflowY].some((value) => /hidden|clip/.test(value ?? ''));

/** Shrinks to nothing, or moves off the page: as written, or as browsers compute it. */
function movesAway(transform: string): boolean {
  const [, name, inner = ''] = /^(scale|translate\w*|matrix)\((.*)\)$/.exec(transform) ?? [];
  const parts = inner.split(',').map(px);
  if (name === 'scale') return parts[0] === 0;
  if (name === 'matrix')
    return parts.slice(0, 4).every((part) => part === 0) || parts.slice(4).some(isFar);
  return parts.some(isFar);
}

const isFar = (length: number): boolean => length < offPagePx;

/** `inset(50%)` and more, circles and rectangles of no or next to no size. */
function clipsAll(clip: string): boolean {
  const [, shape, inner = ''] =
    /^(inset|circle|ellipse|polygon|rect)\((.*)\)$/.exec(clip.trim()) ?? [];
  const [first = '', ...others] = inner.split(/[\s,]+/);
  if (shape === 'inset') return first.endsWith('%') && px(first) >= 50 && others.every(isHalf);
  if (shape === 'circle' || shape === 'ellipse') return px(first) === 0;
  if (shape === 'polygon') return [first, ...others].every((side) => px(side) === 0);
  return shape === 'rect' && [first, ...others].every((side) => px(side) <= maxHiddenPx);
}

const isHalf = (side: string): boolean => side.endsWith('%') && px(side) >= 50;
