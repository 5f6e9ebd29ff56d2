import type { Rect, Size } from './geometry.ts';

/**
 * What must stay visible and usable. Fields and their labels also end the line of the field before
 * them: words beyond them would be read as theirs.
 */
export interface Obstacle {
  kind: 'field' | 'label' | 'button' | 'text';
  rect: Rect;
}

const roles = (...names: string[]) => names.map((name) => `[role="${name}"]`).join(', ');
const fieldSelector = `input:not([type="hidden"], [type="button"], [type="submit"], [type="reset"], [type="image"]), select, textarea, [contenteditable="true"], ${roles('checkbox', 'combobox', 'radio', 'searchbox', 'slider', 'spinbutton', 'switch', 'textbox')}`;
const buttonSelector = `button, input, a[href], summary, ${roles('button', 'link', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'option', 'tab', 'treeitem')}`;
const labelSelector = 'label, legend, dt, [data-automation-id="formLabel"]';
const imageSelector = 'img, svg, canvas, video';
const withoutContent = 'script, style, template, noscript, kolleno-guide';

/** Elements looked at. A page of forms has a few hundred in the viewport. */
const maxElements = 3_000;

/**
 * Lists everything inside `scope` that people read or press, as far as it is in the viewport. Reads
 * layout and writes nothing. Parts outside the viewport are skipped whole, so the cost follows what
 * is visible.
 * @param skipped parts that are not looked at
 */
export function readObstacles(
  scope: Element,
  viewport: Size,
  skipped: ReadonlySet<Element>,
): Obstacle[] {
  const found: Obstacle[] = [];
  const range = scope.ownerDocument.createRange();
  let left = maxElements;
  const note = (kind: Obstacle['kind'], { left, top, right, bottom }: DOMRect) => {
    if (isWithin({ left, top, right, bottom }, viewport))
      found.push({ kind, rect: { left, top, right, bottom } });
  };
  const visit = (element: Element, isLabel: boolean): void => {
    if (left-- <= 0 || skipped.has(element) || element.matches(withoutContent)) return;
    const rect = element.getBoundingClientRect();
    if (element !== scope && isUnseen(element, rect, viewport)) return;
    const kind = element === scope ? null : kindOf(element);
    if (kind && !coversMost(rect, viewport)) {
      if (isShown(element)) note(kind, rect);
      return;
    }
    const labels = isLabel || element.matches(labelSelector);
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.ELEMENT_NODE) visit(node as Element, labels);
      else if (node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '')) {
        if (!isShown(element)) continue;
        range.selectNodeContents(node);
        note(labels ? 'label' : 'text', range.getBoundingClientRect());
      }
    }
  };
  visit(scope, false);
  return found;
}

function kindOf(element: Element): Obstacle['kind'] | null {
  if (element.matches(fieldSelector)) return 'field';
  if (element.matches(buttonSelector)) return 'button';
  return element.matches(imageSelector) ? 'text' : null;
}

/** A picture behind the page or a link around all of it leaves nothing free and means nothing. */
const coversMost = (rect: DOMRect, viewport: Size): boolean =>
  rect.width * rect.height > (viewport.width * viewport.height) / 2;

const isWithin = ({ left, top, right, bottom }: Rect, { width, height }: Size): boolean =>
  right - left > 1 && bottom - top > 1 && right > 0 && bottom > 0 && left < width && top < height;

/**
 * Whether nothing of the element's content can be seen: it lies outside the viewport, or is a pixel
 * in size, which is how texts for screen readers alone are drawn. An element without an area may
 * have floating or positioned content.
 */
function isUnseen(element: Element, rect: DOMRect, viewport: Size): boolean {
  const { width, height } = rect;
  if (width === 0 || height === 0) return getComputedStyle(element).display === 'none';
  if (width <= 1 && height <= 1) return true;
  return !isWithin(rect, viewport) && !overflows(element);
}

/** Whether its content reaches beyond the element, and so maybe into the viewport. */
const overflows = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element): boolean =>
  scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;

const isShown = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true, checkVisibilityCSS: true }) ?? true;
