/**
 * What Workday's component library writes into every page by itself, whoever uses it (docs/workday.md, "Canvas Kit"). It gives no
 * `data-automation-id`; class names are generated and never used.
 */

import { isVisible } from './visible.ts';

const componentType = 'data-uxi-canvas-kit-component-type';

/** The library's name of a component: `primary-button`, `menu-item`. */
export const component = (...types: string[]): string =>
  types.map((type) => `[${componentType}="${type}"]`).join(', ');

export const componentOf = (element: Element): string => element.getAttribute(componentType) ?? '';

/** What the library lays over the page, each a child of `body`: lists, menus, and dialogs. Taken out of the document once closed. */
export const layer = 'body > [data-behavior-click-outside-close]';

/**
 * A list's place on show without a list in it: the library draws a sentence there, "Loading" or "No matches found". Null when there is none.
 */
export function sentenceLayer(document: Document): HTMLElement | null {
  const layers = [...document.querySelectorAll<HTMLElement>(layer)].filter(isVisible);
  const top = layers.at(-1);
  return top && !top.querySelector('[role="listbox"], [role="menu"], [role="dialog"], input')
    ? top
    : null;
}

/** A link to an instance, told by where it leads (docs/workday.md, "Addresses"). */
export const instanceAddress = 'a[href*="/d/inst/"]';
