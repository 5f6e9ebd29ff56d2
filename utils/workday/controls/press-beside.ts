import { press } from '../dom/gestures.ts';
import { findPage, titleSelector } from '../dom/page.ts';

/**
 * A click beside an open list closes it. Escape would do so too, but can discard the whole task; and so can a click behind a dialog of the
 * component library, which closes the dialog (docs/workday.md, "Canvas Kit"): there the title is pressed, where a click does nothing else.
 */
export function pressBeside(document: Document): void {
  const title = findPage(document)?.title;
  press(title && !title.matches(titleSelector) ? title : document.body);
}
