import { elementsAt } from './stacking.ts';

/** A difference of two colours, as the sum of their parts, that can hardly be seen. */
const minDifference = 24;
const minAlpha = 0.5;

interface Colour {
  /** Red, green and blue, 0 to 255. */
  parts: readonly number[];
  alpha: number;
}

const white: Colour = { parts: [255, 255, 255], alpha: 1 };

/**
 * Whether the letters differ from what lies behind them. A picture behind them can be of any
 * colour, and so can what the browser names in a way that is not understood: such letters count as
 * unreadable.
 * @param lines the places of the letters
 */
export function isReadableColour(
  element: Element,
  style: CSSStyleDeclaration,
  lines: readonly DOMRect[],
): boolean {
  const letters = colourOf(style.getPropertyValue('-webkit-text-fill-color') || style.color);
  if (!letters || letters.alpha < minAlpha) return false;
  return lines.every((line) => {
    const ground = groundOf(element, line);
    return ground !== null && differenceOf(letters, ground) >= minDifference;
  });
}

const differenceOf = ({ parts }: Colour, ground: Colour): number =>
  parts.reduce((sum, part, index) => sum + Math.abs(part - (ground.parts[index] ?? 0)), 0);

/** The colour behind the middle of a line; null if it cannot be told. */
function groundOf(element: Element, line: DOMRect): Colour | null {
  const { ownerDocument } = element;
  const view = ownerDocument.defaultView;
  const x = line.left + line.width / 2;
  const stack = elementsAt(ownerDocument, x, line.top + line.height / 2);
  for (const behind of stack.length > 0 ? stack : withAncestors(element)) {
    const style = view?.getComputedStyle(behind);
    if (!style) return null;
    if (style.backgroundImage !== 'none' && style.backgroundImage !== '') return null;
    const colour = colourOf(style.backgroundColor);
    if (!colour) return null;
    if (colour.alpha > minAlpha) return colour;
  }
  return white;
}

function withAncestors(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) chain.push(at);
  return chain;
}

/** Parses any colour that the browser computes; null if it cannot. */
function colourOf(text: string): Colour | null {
  const [red, green, blue, alpha = 1] = /^rgba?\(/.test(text)
    ? (text.match(/[\d.]+/g) ?? []).map(Number)
    : [];
  if (red !== undefined && green !== undefined && blue !== undefined)
    return { parts: [red, green, blue], alpha };
  return text === 'transparent' ? { parts: [0, 0, 0], alpha: 0 } : drawnColour(text);
}

/** Other colour spaces (`color-mix()`, `oklch()`), converted by drawing one pixel. */
function drawnColour(text: string): Colour | null {
  if (typeof OffscreenCanvas !== 'function') return null;
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return { parts: [red, green, blue], alpha: alpha / 255 };
}
