import { layer } from '../dom/canvas-kit.ts';
import { named } from '../dom/selectors.ts';
import { isVisible } from '../dom/visible.ts';

const popupSelector = '[data-automation-widget="wd-popup"], .wd-popup';
const listSelector = `${layer}:not(:has([role="dialog"])), body > ${named('menuList')}, body > [role="listbox"], body > * > [role="listbox"], body > [role="menu"]`;

/**
 * Returns Workday's open prompt lists and menus: popups outside the form. Used ones stay in the
 * document, hidden (docs/workday.md, "Behaviour").
 */
export function openPopups(document: Document, form: Element): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`${popupSelector}, ${listSelector}`)].filter(
    (element) =>
      element.getAttribute('data-automation-activepopup') !== 'false' &&
      !element.contains(form) &&
      !form.contains(element) &&
      isVisible(element),
  );
}
