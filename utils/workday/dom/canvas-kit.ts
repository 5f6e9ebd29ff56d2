/**
 * Markup that Workday's component library writes into every page (docs/workday.md, "Canvas Kit").
 * It has no `data-automation-id`, and its class names are generated, so they are never used.
 */

import { isVisible } from './visible.ts';

const componentType = 'data-uxi-canvas-kit-component-type';

/** Buttons may have a variant after their name: `primary-button-inverse`. */
const withVariant = /^(\w+-button)-.+$/;

/** Selector for components by the library's name: `primary-button`, `menu-item`. */
export const component = (...types: string[]): string =>
  types
    .flatMap((type) => [
      `[${componentType}="${type}"]`,
      ...(type.endsWith('-button') ? [`[${componentType}^="${type}-"]`] : []),
    ])
    .join(', ');

/** Returns the name of a component without its variant, or the empty string. */
export const componentOf = (element: Element): string =>
  (element.getAttribute(componentType) ?? '').replace(withVariant, '$1');

/**
 * Layers over the page, each a child of `body`: lists, menus and dialogs. Removed from the document
 * once closed.
 */
export const layer = 'body > [data-behavior-click-outside-close]';

/**
 * Returns the layer of a list that shows a sentence, "Loading" or "No matches found", in place of
 * rows; else null.
 */
export function sentenceLayer(document: Document): HTMLElement | null {
  const layers = [...document.querySelectorAll<HTMLElement>(layer)].filter(isVisible);
  const top = layers.at(-1);
  return top && !top.querySelector('[role="listbox"], [role="menu"], [role="dialog"], input')
    ? top
    : null;
}

/**
 * Links to instances, recognised by their address. The segment before `inst` differs by the part of
 * Workday that drew the link (docs/workday.md, "Addresses").
 */
export const instanceAddress = 'a[href*="/inst/"]';
