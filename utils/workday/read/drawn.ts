import { isVisible } from '../dom/visible.ts';
import { isReadableColour } from './readable-colour.ts';
import { isOnTop } from './stacking.ts';

/** Smaller letters cannot be read. */
const minLetterPx = 6;
/** The advance of one letter, on average. Letters set closer than this lie on one another. */
const minAdvancePx = 2;
/** A text of which less is left counts as cut away. */
const minShare = 0.5;
const minOpacity = 0.5;
/** What lies farther below the window, in heights of it, has to come into view first. */
const maxWindowsBelow = 2;

/**
 * Looks at the known ways of hiding a text: `hidden` and visibility, opacity, filters, masks,
 * clips, blending, turning in space, letters in the colour of what lies behind them, letters or
 * boxes of next to no size, places that cannot be scrolled to or are far away, and whatever is on
 * top. Letters of a web font without shapes are beyond it.
 */
export function isDrawn(element: Element): boolean {
  if (!isVisible(element) || isTransparent(element)) return false;
  const { ownerDocument } = element;
  // A document that is not rendered has no layout.
  if (ownerDocument.documentElement.getClientRects().length === 0) return true;
  const chain = ancestorsOf(element);
  if (!chain.every(isPlain) || opacityOf(chain) < minOpacity) return false;
  const lines = linesOf(element);
  const [own] = chain;
  if (!own || lines.length === 0 || !isReadableSize(own, lines)) return false;
  return (
    lines.every((line) => isPlaced(line, chain)) &&
    lines.every((line) => isOnTop(element, line)) &&
    isReadableColour(element, own.style, lines)
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
    style.getPropertyValue('-webkit-mask-box-image-source'),
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

/** The places of the letters themselves, which an indent moves out of their box. */
function linesOf(element: Element): DOMRect[] {
  if (isInput(element)) return [element.getBoundingClientRect()];
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

const isInput = (element: Element): element is HTMLInputElement => 'value' in element;

function isReadableSize({ element, style }: Styled, lines: readonly DOMRect[]): boolean {
  if (Number.parseFloat(style.fontSize) < minLetterPx) return false;
  if (!none.has(style.getPropertyValue('-webkit-text-security'))) return false;
  // Letters that run down the page have their advance in the height.
  const thickness = lines.map(({ width, height }) => Math.min(width, height));
  if (Math.min(...thickness) < minLetterPx) return false;
  if (isInput(element)) return isReadableBox(element, style);
  const advance = lines.reduce((sum, { width, height }) => sum + Math.max(width, height), 0);
  return advance >= minAdvancePx * (element.textContent ?? '').trim().length;
}

/** A box shows what fits between its paddings, unless it shows dots. */
function isReadableBox(box: HTMLInputElement, style: CSSStyleDeclaration): boolean {
  const left = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
  return (
    box.type !== 'password' &&
    box.clientWidth - left >= box.clientWidth * minShare &&
    Math.abs(Number.parseFloat(style.textIndent)) < minLetterPx
  );
}

/**
 * Whether the place can be seen or scrolled to, and enough of the text is left by what clips it.
 */
function isPlaced(rect: DOMRect, chain: readonly Styled[]): boolean {
  const [own] = chain;
  const view = own?.element.ownerDocument.defaultView;
  if (!own || !view) return false;
  let { right, bottom } = rect;
  for (const { element, style } of isInput(own.element) ? chain.slice(1) : chain) {
    if (clips(style)) {
      const isRoot = element === element.ownerDocument.documentElement;
      const scrolls = /auto|scroll/.test(`${style.overflowX} ${style.overflowY}`);
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) return false;
      if (!isRoot && !scrolls && shareOf(rect, box) < minShare) return false;
      if (scrolls && (box.width < rect.width / 4 || box.height < minLetterPx)) return false;
    }
    right += Math.abs(element.scrollLeft);
    bottom += element.scrollTop;
  }
  if (right <= 0 || bottom <= 0) return false;
  const window = new DOMRect(0, 0, view.innerWidth, view.innerHeight);
  if (chain.some(({ style }) => style.position === 'fixed'))
    return shareOf(rect, window) >= minShare;
  return rect.top < (1 + maxWindowsBelow) * view.innerHeight && rect.left < 2 * view.innerWidth;
}

/** An inline box clips nothing, whatever its style says. */
const clips = ({ display, overflowX, overflowY, contain }: CSSStyleDeclaration): boolean =>
  display !== 'inline' &&
  (overflowX !== 'visible' || overflowY !== 'visible' || /paint|strict|content/.test(contain));

/** The part of the text that lies inside the box, by area. */
function shareOf(rect: DOMRect, box: DOMRect): number {
  const width = Math.min(rect.right, box.right) - Math.max(rect.left, box.left);
  const height = Math.min(rect.bottom, box.bottom) - Math.max(rect.top, box.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (rect.width * rect.height);
}
