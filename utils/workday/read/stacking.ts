/** The name of the element that everything of the guide is drawn in. It covers nothing for long. */
const ownElement = 'kolleno-guide';
/** Bounds the search for covers on pages of any size. */
const maxElements = 5_000;

/** A place of the text from which it is looked down into the page. */
const shares = [0.1, 0.5, 0.9];

/** The points at which the line is looked at, in pixels of the window. */
const pointsOf = ({ left, top, width, height }: DOMRect): [x: number, y: number][] =>
  shares.map((share) => [left + width * share, top + height / 2]);

/** The elements at a point, uppermost first, without those of the guide. Empty off the window. */
export function elementsAt(document: Document, x: number, y: number): Element[] {
  if (typeof document.elementsFromPoint !== 'function') return [];
  return document.elementsFromPoint(x, y).filter(({ localName }) => localName !== ownElement);
}

/**
 * Whether nothing lies on top of the line, as far as it is in the window. An element around the
 * text that is hit first has drawn something over it itself, with a pseudo-element for example.
 */
export function isOnTop(element: Element, line: DOMRect): boolean {
  const { ownerDocument } = element;
  const hits = pointsOf(line).map(([x, y]) => elementsAt(ownerDocument, x, y)[0]);
  if (hits.some((top) => top !== undefined && !element.contains(top))) return false;
  return !isUnclickableCoverAt(element, line);
}

/** Elements that the pointer falls through are in no answer of the browser's about a point. */
function isUnclickableCoverAt(element: Element, line: DOMRect): boolean {
  const { ownerDocument } = element;
  const view = ownerDocument.defaultView;
  if (!view || typeof ownerDocument.elementsFromPoint !== 'function') return false;
  const [, [x, y] = [0, 0]] = pointsOf(line);
  const all = ownerDocument.getElementsByTagName('*');
  for (let index = 0; index < Math.min(all.length, maxElements); index += 1) {
    const other = all[index];
    if (!other || other.localName === ownElement || other.contains(element)) continue;
    if (element.contains(other) || !holds(other.getBoundingClientRect(), x, y)) continue;
    const style = view.getComputedStyle(other);
    if (style.pointerEvents === 'none' && paints(other, style)) return true;
  }
  return false;
}

const holds = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  left <= x && x <= right && top <= y && y <= bottom;

const isReplaced = 'img, canvas, svg, video, iframe, object, embed';

/** Whether an element that overlaps a text by its position can hide it. */
const paints = (element: Element, style: CSSStyleDeclaration): boolean =>
  style.position !== 'static' &&
  style.visibility === 'visible' &&
  Number(style.opacity) > 0 &&
  !(Number(style.zIndex) < 0) &&
  (element.matches(isReplaced) ||
    style.backgroundImage !== 'none' ||
    (style.backdropFilter ?? 'none') !== 'none' ||
    !/^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor));
