import { isVisible } from '../dom/visible.ts';

/** Smaller letters cannot be read. */
const minFontPx = 6;
/** A text of which less is left counts as cut away. */
const minShare = 0.5;
const minOpacity = 0.5;
/** A difference of two colours, as the sum of their parts, that can hardly be seen. */
const minColourDifference = 24;
/** What lies farther below the window, in heights of it, has to come into view first. */
const maxWindowsBelow = 2;

/**
 * Looks at the known ways of hiding a text: `hidden` and visibility, opacity, filters, masks,
 * clips, blending, turning in space, transparent or background-coloured letters, letters or boxes
 * of next to no size, places that cannot be scrolled to or are far away, and other elements on top.
 */
export function isDrawn(element: Element): boolean {
  if (!isVisible(element) || isTransparent(element)) return false;
  const { ownerDocument } = element;
  // A document that is not rendered has no layout.
  if (ownerDocument.documentElement.getClientRects().length === 0) return true;
  const chain = ancestorsOf(element);
  if (!chain.every(isPlain) || opacityOf(chain) < minOpacity) return false;
  const rect = textRect(element);
  return (
    rect.width > minFontPx / 2 &&
    rect.height > minFontPx / 2 &&
    areLettersReadable(chain) &&
    isPlaced(rect, chain) &&
    !isCovered(element, rect)
  );
}

interface Styled {
  element: Element;
  style: CSSStyleDeclaration;
}

/** The element and everything around it, innermost first. */
function ancestorsOf(element: Element): Styled[] {
  const chain: Styled[] = [];
  const view = element.ownerDocument.defaultView;
  for (let at: Element | null = element; at && view; at = at.parentElement)
    chain.push({ element: at, style: view.getComputedStyle(at) });
  return chain;
}

const isTransparent = (element: Element): boolean =>
  typeof element.checkVisibility === 'function' &&
  // `checkOpacity` is the name before Chrome 121.
  !element.checkVisibility({ opacityProperty: true, checkOpacity: true });

const none = new Set(['', 'none', 'normal', 'auto', undefined]);

/** Without effects that can take a text away while its box stays. */
function isPlain({ style }: Styled): boolean {
  const effects = [
    style.filter,
    style.clipPath,
    style.maskImage,
    style.getPropertyValue('-webkit-mask-image'),
    style.getPropertyValue('mask-border-source'),
    style.getPropertyValue('clip'),
    style.mixBlendMode,
  ];
  return effects.every((effect) => none.has(effect)) && !isTurnedInSpace(style);
}

/** Turned in space, a box can show its back, which may be invisible, or its edge. */
const isTurnedInSpace = ({ transform, rotate }: CSSStyleDeclaration): boolean =>
  transform?.startsWith('matrix3d') || (!none.has(rotate) && /[xyz ]/.test(rotate));

const opacityOf = (chain: readonly Styled[]): number =>
  chain.reduce((product, { style }) => product * Number(style.opacity || 1), 1);

/** The place of the letters themselves, which an indent moves out of their box. */
function textRect(element: Element): DOMRect {
  if ('value' in element) return element.getBoundingClientRect();
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

function areLettersReadable(chain: readonly Styled[]): boolean {
  const [own] = chain;
  if (!own || Number.parseFloat(own.style.fontSize) < minFontPx) return false;
  const letters = colourOf(
    own.style.getPropertyValue('-webkit-text-fill-color') || own.style.color,
  );
  const ground = chain
    .map(({ style }) => colourOf(style.backgroundColor))
    .find((colour) => colour !== null && colour.alpha > minOpacity);
  const security = own.style.getPropertyValue('-webkit-text-security');
  if (!none.has(security)) return false;
  if (letters === null) return true;
  if (letters.alpha < minOpacity) return false;
  const behind = ground?.parts ?? [255, 255, 255];
  const difference = letters.parts.reduce(
    (sum, part, index) => sum + Math.abs(part - (behind[index] ?? 0)),
    0,
  );
  return difference >= minColourDifference || hasImage(chain);
}

/** A picture behind the letters can be of any colour. */
const hasImage = (chain: readonly Styled[]): boolean =>
  chain.some(({ style }) => !none.has(style.backgroundImage));

/** Parses `rgb(…)` and `rgba(…)`. Null for other colour spaces. */
function colourOf(text: string): { parts: number[]; alpha: number } | null {
  const [red, green, blue, alpha = 1] = /^rgba?\(/.test(text)
    ? (text.match(/[\d.]+/g) ?? []).map(Number)
    : [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return { parts: [red, green, blue], alpha };
}

/**
 * Whether the place can be seen or scrolled to, and enough of the text is left by what clips it.
 */
function isPlaced(rect: DOMRect, chain: readonly Styled[]): boolean {
  const [own] = chain;
  const view = own?.element.ownerDocument.defaultView;
  if (!own || !view) return false;
  let { right, bottom } = rect;
  for (const { element, style } of chain.slice(1)) {
    if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
      const isRoot = element === element.ownerDocument.documentElement;
      const scrolls = /auto|scroll/.test(`${style.overflowX} ${style.overflowY}`);
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) return false;
      if (!isRoot && !scrolls && shareOf(rect, box) < minShare) return false;
      if (scrolls && (box.width < rect.width / 4 || box.height < minFontPx)) return false;
    }
    right += Math.abs(element.scrollLeft);
    bottom += element.scrollTop;
  }
  if (right <= 0 || bottom <= 0) return false;
  const window = new DOMRect(0, 0, view.innerWidth, view.innerHeight);
  if (chain.some(({ style }) => style.position === 'fixed')) return shareOf(rect, window) > 0;
  return rect.top < (1 + maxWindowsBelow) * view.innerHeight && rect.left < 2 * view.innerWidth;
}

/** The part of the text that lies inside the box, by area. */
function shareOf(rect: DOMRect, box: DOMRect): number {
  const width = Math.min(rect.right, box.right) - Math.max(rect.left, box.left);
  const height = Math.min(rect.bottom, box.bottom) - Math.max(rect.top, box.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (rect.width * rect.height);
}

/** The name of the element that everything of the guide is drawn in. It covers nothing for long. */
const ownElement = 'kolleno-guide';

/** Whether another element lies on top, as far as the text is in the window. */
function isCovered(element: Element, rect: DOMRect): boolean {
  const { ownerDocument } = element;
  if (typeof ownerDocument.elementsFromPoint !== 'function') return false;
  const y = rect.top + rect.height / 2;
  return [0.1, 0.5, 0.9].some((share) => {
    const hits = ownerDocument.elementsFromPoint(rect.left + rect.width * share, y);
    const top = hits.find(({ localName }) => localName !== ownElement);
    return top !== undefined && !top.contains(element) && !element.contains(top);
  });
}
