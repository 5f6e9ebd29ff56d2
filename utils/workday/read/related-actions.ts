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
  /** Its own list is open beside it. */
  expanded: boolean;
}

/** Openers by Workday's names, the one that says "Actions" first, then by role: the newer library names none (docs/workday.md, "Related actions"). */
const openers = [
  named('relatedActionsButton'),
  named('relatedIconContainer'),
  named('RELATED_TASK_charm'),
  'button[aria-haspopup="menu"], button[aria-haspopup="true"]',
];
const list = `${named('relatedActionsList')}, [role="menu"]`;
/** In the component library an entry that opens a deeper list has no role (docs/workday.md, "Canvas Kit"). */
const item = `${named('relatedActionsItem', 'relatedActionsSublistItem')}, [role="menuitem"], [role="menu"] > ${component('menu-item')}`;
/** Of the entries that open another level, the one that did: the library leaves the cursor on it. */
const opened = '[data-has-children="true"][tabindex="0"]';
const instance = `${named('promptOption')}, a, [role="link"]`;
/** Entries of prompts and lists that name an instance but are no link to it. */
const noLink = `${named('multiSelectContainer', 'activeListContainer', 'menuList')}, [role="listbox"], [role="menu"]`;
/** So far from a link its opener can stand. */
const steps = 4;

/** The opener beside the page's title; it belongs to the instance that the page is about. @param page where it was just found */
export function headerOpener(
  document: Document,
  page: VisiblePage | null = findPage(document),
): HTMLElement | null {
  if (!page?.title) return null;
  const below = instanceAfter(page);
  if (below) return below.parentElement && openerIn(below.parentElement);
  let around = page.title.parentElement;
  // A dialog is no header: what is in it further down are values.
  if (around === page.root || around?.matches('[role="dialog"]')) return null;
  for (let step = 0; around && step < steps && page.root.contains(around); step++) {
    const opener = openerIn(around);
    if (opener) return opener;
    if (around.matches(`${named('pageHeader')}, header`)) break;
    around = around.parentElement;
  }
  return null;
}

/** A link to the instance of that name on the visible page, and the opener beside it, which may be there only while the pointer is on the link. */
export function instanceLink(
  document: Document,
  name: string,
): { link: HTMLElement; opener: HTMLElement | null } | null {
  const page = findPage(document);
  if (!page) return null;
  const key = optionKey(name);
  const links = [...page.root.querySelectorAll<HTMLElement>(instance)].filter(
    (one) => optionKey(labelOf(one)) === key && !one.closest(noLink) && isVisible(one),
  );
  // The innermost of nested ones, and the first of several.
  const link = links.find((one) => !links.some((other) => other !== one && one.contains(other)));
  if (!link) return null;
  let around = link.parentElement;
  for (let step = 0; around && step < steps && page.root.contains(around); step++) {
    if (new Set([...around.querySelectorAll(instance)].map(labelOf)).size > 1) break;
    const opener = openerIn(around);
    if (opener) return { link, opener: isSeen(opener) ? opener : null };
    around = around.parentElement;
  }
  return { link, opener: null };
}

/** The open lists, level by level. Workday appends each deeper one at the end of `body`. */
export function openMenus(document: Document): ActionsMenu[] {
  const lists = [...document.querySelectorAll<HTMLElement>(list)].filter(
    (one) => isVisible(one) && !one.parentElement?.closest(list),
  );
  return lists
    .map((element, level) => ({ element, items: itemsIn(element, level < lists.length - 1) }))
    .filter(({ items }) => items.length > 0);
}

/** Whether these lists are related actions for sure, whatever language their entries are in. */
export function areRelatedActions(document: Document, [first]: readonly ActionsMenu[]): boolean {
  if (!first) return false;
  if (automationId(first.element) === 'relatedActionsList') return true;
  return headerOpener(document)?.getAttribute('aria-expanded') === 'true';
}

function itemsIn(menu: HTMLElement, deeper: boolean): ActionsItem[] {
  return [...menu.querySelectorAll<HTMLElement>(item)]
    .filter((one) => isVisible(one) && !one.parentElement?.closest(item))
    .map((element) => ({
      element,
      label: labelOf(element.querySelector(named('relatedActionsItemLabel')) ?? element),
      expanded:
        element.getAttribute('aria-expanded') === 'true' || (deeper && element.matches(opened)),
    }));
}

/** The component library draws an opener at once, and unseen until the pointer is on the line. */
const isSeen = (opener: HTMLElement): boolean =>
  componentOf(opener) === '' ||
  opener.checkVisibility?.({ opacityProperty: true, checkOpacity: true }) !== false;

function openerIn(scope: HTMLElement): HTMLElement | null {
  for (const selector of openers) {
    const found = [...scope.querySelectorAll<HTMLElement>(selector)].find(isVisible);
    if (found) return found;
  }
  return null;
}

const labelOf = (element: Element): string =>
  element.getAttribute('data-automation-label') ||
  textOf(element) ||
  (element.getAttribute('title') ?? '');
