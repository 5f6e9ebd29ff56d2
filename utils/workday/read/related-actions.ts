import { component, componentOf } from '../dom/canvas-kit.ts';
import { findPage, instanceAfter, type VisiblePage } from '../dom/page.ts';
import { automationId, named } from '../dom/selectors.ts';
import { optionKey, textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';

/** One open list of a related-actions menu. Live elements: use at once, never keep. */
export interface ActionsMenu {
  element: HTMLElement;
  items: ActionsItem[];
}

export interface ActionsItem {
  label: string;
  element: HTMLElement;
  /** Its sublist is open. */
  expanded: boolean;
}

/**
 * Openers by Workday's names, first the one labelled "Actions", then by role: the component library
 * names none (docs/workday.md, "Canvas Kit").
 */
const openerSelectors = [
  named('relatedActionsButton'),
  named('relatedIconContainer'),
  named('RELATED_TASK_charm'),
  'button[aria-haspopup="menu"], button[aria-haspopup="true"]',
];
const listSelector = `${named('relatedActionsList')}, [role="menu"]`;
/** In the component library an entry with a sublist has no role (docs/workday.md, "Canvas Kit"). */
const itemSelector = `${named('relatedActionsItem', 'relatedActionsSublistItem')}, [role="menuitem"], [role="menu"] > ${component('menu-item')}`;
/** The entry whose sublist is open: the library keeps the focus on it. */
const expandedItem = '[data-has-children="true"][tabindex="0"]';
const instanceSelector = `${named('promptOption')}, a, [role="link"]`;
/** Entries of prompts and lists name an instance but do not link to it. */
const noLinkSelector = `${named('multiSelectContainer', 'activeListContainer', 'menuList')}, [role="listbox"], [role="menu"]`;
/** Maximum number of ancestors between a link and its opener. */
const maxSteps = 4;

/**
 * Returns the opener beside the page's title, which belongs to the instance that the page is about.
 * @param page if it was just found
 */
export function headerOpener(
  document: Document,
  page: VisiblePage | null = findPage(document),
): HTMLElement | null {
  if (!page?.title) return null;
  const instanceBelow = instanceAfter(page);
  if (instanceBelow) return instanceBelow.parentElement && openerIn(instanceBelow.parentElement);
  let ancestor = page.title.parentElement;
  // A dialog is not a header: openers further down in it belong to values.
  if (ancestor === page.root || ancestor?.matches('[role="dialog"]')) return null;
  for (let step = 0; ancestor && step < maxSteps && page.root.contains(ancestor); step++) {
    const opener = openerIn(ancestor);
    if (opener) return opener;
    if (ancestor.matches(`${named('pageHeader')}, header`)) break;
    ancestor = ancestor.parentElement;
  }
  return null;
}

/**
 * Returns a link to the instance of that name on the visible page, and the opener beside it, which
 * may exist only while the pointer is on the link.
 */
export function instanceLink(
  document: Document,
  name: string,
): { link: HTMLElement; opener: HTMLElement | null } | null {
  const page = findPage(document);
  if (!page) return null;
  const key = optionKey(name);
  const links = [...page.root.querySelectorAll<HTMLElement>(instanceSelector)].filter(
    (element) =>
      optionKey(labelOf(element)) === key && !element.closest(noLinkSelector) && isVisible(element),
  );
  // The innermost of nested links, and the first of several.
  const link = links.find(
    (element) => !links.some((other) => other !== element && element.contains(other)),
  );
  if (!link) return null;
  let ancestor = link.parentElement;
  for (let step = 0; ancestor && step < maxSteps && page.root.contains(ancestor); step++) {
    if (new Set([...ancestor.querySelectorAll(instanceSelector)].map(labelOf)).size > 1) break;
    const opener = openerIn(ancestor);
    if (opener) return { link, opener: isOpaque(opener) ? opener : null };
    ancestor = ancestor.parentElement;
  }
  return { link, opener: null };
}

/** Returns the open lists, level by level. Workday appends each sublist at the end of `body`. */
export function openMenus(document: Document): ActionsMenu[] {
  const lists = [...document.querySelectorAll<HTMLElement>(listSelector)].filter(
    (element) => isVisible(element) && !element.parentElement?.closest(listSelector),
  );
  return lists
    .map((element, level) => ({ element, items: itemsIn(element, level < lists.length - 1) }))
    .filter(({ items }) => items.length > 0);
}

/** Whether these lists are certainly related actions, in any language. */
export function areRelatedActions(document: Document, [first]: readonly ActionsMenu[]): boolean {
  if (!first) return false;
  if (automationId(first.element) === 'relatedActionsList') return true;
  return headerOpener(document)?.getAttribute('aria-expanded') === 'true';
}

function itemsIn(menu: HTMLElement, hasSublist: boolean): ActionsItem[] {
  return [...menu.querySelectorAll<HTMLElement>(itemSelector)]
    .filter((element) => isVisible(element) && !element.parentElement?.closest(itemSelector))
    .map((element) => ({
      element,
      label: labelOf(element.querySelector(named('relatedActionsItemLabel')) ?? element),
      expanded:
        element.getAttribute('aria-expanded') === 'true' ||
        (hasSublist && element.matches(expandedItem)),
    }));
}

/**
 * The component library draws an opener at once, but transparent until the pointer is on the line.
 */
const isOpaque = (opener: HTMLElement): boolean =>
  componentOf(opener) === '' ||
  opener.checkVisibility?.({ opacityProperty: true, checkOpacity: true }) !== false;

function openerIn(scope: HTMLElement): HTMLElement | null {
  for (const selector of openerSelectors) {
    const found = [...scope.querySelectorAll<HTMLElement>(selector)].find(isVisible);
    if (found) return found;
  }
  return null;
}

const labelOf = (element: Element): string =>
  element.getAttribute('data-automation-label') ||
  textOf(element) ||
  (element.getAttribute('title') ?? '');
