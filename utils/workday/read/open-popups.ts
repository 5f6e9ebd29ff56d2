import { layer } from '../dom/canvas-kit.ts';
import { named } from '../dom/selectors.ts';
import { isVisible } from '../dom/visible.ts';

const popup = '[data-automation-widget="wd-popup"], .wd-popup';
const list = `${layer}:not(:has([role="dialog"])), body > ${named('menuList')}, body > [role="listbox"], body > * > [role="listbox"], body > [role="menu"]`;

/** Workday's open prompt lists and menus: popups beside the form. Used ones stay in the document, hidden (docs/workday.md, "Behaviour"). */
export function openPopups(document: Document, form: Element): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`${popup}, ${list}`)].filter(
    (one) =>
      one.getAttribute('data-automation-activepopup') !== 'false' &&
      !one.contains(form) &&
      !form.contains(one) &&
      isVisible(one),
  );
}
