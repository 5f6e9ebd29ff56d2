import type { Rect } from './geometry.ts';

const box = 'input[type="checkbox"], input[type="radio"], [role="checkbox"], [role="switch"]';
const editable =
  'input, textarea, select, [role="combobox"], [role="listbox"], [role="button"][aria-haspopup]';

/**
 * What a person sees of a control. Workday stretches many widgets over the whole row: of a tick only its box counts, of read-only values only
 * their text. Null while nothing of it shows.
 */
export function anchorRect(control: Element): Rect | null {
  if (!control.isConnected) return null;
  const tick = control.matches(box) ? control : control.querySelector(box);
  if (tick) return sized(tick) ?? sized(control);
  if (control.matches(editable) || control.querySelector(editable)) return sized(control);
  return textBox(control) ?? sized(control);
}

function sized(element: Element): Rect | null {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  return width > 2 && height > 2 ? { left, top, right, bottom } : null;
}

function textBox(element: Element): Rect | null {
  const { ownerDocument } = element;
  const range = ownerDocument.createRange();
  const walker = ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const parts: DOMRect[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    range.selectNodeContents(node);
    const part = range.getBoundingClientRect();
    if (part.width > 0) parts.push(part);
  }
  if (parts.length === 0) return null;
  return {
    left: Math.min(...parts.map(({ left }) => left)),
    top: Math.min(...parts.map(({ top }) => top)),
    right: Math.max(...parts.map(({ right }) => right)),
    bottom: Math.max(...parts.map(({ bottom }) => bottom)),
  };
}
