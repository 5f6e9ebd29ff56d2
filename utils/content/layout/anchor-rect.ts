import type { Rect } from './geometry.ts';

const toggleSelector =
  'input[type="checkbox"], input[type="radio"], [role="checkbox"], [role="switch"]';
const editableSelector =
  'input, textarea, select, [role="combobox"], [role="listbox"], [role="button"][aria-haspopup]';

/**
 * Returns the part of a control that a person sees, or null while none of it shows. Workday
 * stretches many widgets over the whole row, so a checkbox counts by its box and a read-only value
 * by its text.
 */
export function anchorRect(control: Element): Rect | null {
  if (!control.isConnected) return null;
  const toggle = control.matches(toggleSelector) ? control : control.querySelector(toggleSelector);
  if (toggle) return rectIfSized(toggle) ?? rectIfSized(control);
  if (control.matches(editableSelector) || control.querySelector(editableSelector))
    return rectIfSized(control);
  return textRect(control) ?? rectIfSized(control);
}

function rectIfSized(element: Element): Rect | null {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  return width > 2 && height > 2 ? { left, top, right, bottom } : null;
}

/** Returns the area of the element's text, or null if it has none. */
export function textRect(element: Element): Rect | null {
  const { ownerDocument } = element;
  const range = ownerDocument.createRange();
  const walker = ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const rects: DOMRect[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    range.selectNodeContents(node);
    const rect = range.getBoundingClientRect();
    if (rect.width > 0) rects.push(rect);
  }
  if (rects.length === 0) return null;
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}
