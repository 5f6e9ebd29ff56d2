import { componentOf } from '../dom/canvas-kit.ts';
import { press } from '../dom/gestures.ts';
import { findPage, titleSelector } from '../dom/page.ts';
import { automationId, first, named } from '../dom/selectors.ts';
import { oneLine, textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';
import { isChecked } from './checkbox.ts';

/** One value in an open list. Folders and "Create …" entries are left out. */
export interface Choice {
  label: string;
  checked: boolean;
  /** Whether `checked` is current even before the field shows the choice. */
  live: boolean;
  /** The element to press. */
  target: HTMLElement;
}

const popup = '[data-automation-widget="wd-popup"]';
const list = `${named('activeListContainer', 'menuList')}, [role="listbox"]`;
const leaf = named('promptLeafNode');
const option = `${leaf}, ${named('dropdown-option')}, [role="option"], [role="menuitemradio"]`;

/**
 * Returns the open list that belongs to a control. Old lists stay in the document, hidden, and
 * lists of several fields can be there. Finds it by `aria-controls`, by Workday's own link to the
 * field, else takes the one visible list outside the form.
 */
export function openList(document: Document, control: HTMLElement): HTMLElement | null {
  const controls = control.getAttribute('aria-controls') ?? control.getAttribute('aria-owns');
  const owned = controls ? document.getElementById(controls) : null;
  if (owned && isVisible(owned)) return owned;

  const popups = [...document.querySelectorAll<HTMLElement>(popup)].filter(
    (element) =>
      element.getAttribute('data-automation-activepopup') !== 'false' &&
      !element.contains(control) &&
      isVisible(element),
  );
  const ids = new Set(idsAround(control));
  const linkedPopup = popups.findLast((element) => ids.has(fieldOf(element) ?? ''));
  if (linkedPopup) return linkedPopup;
  const unlinked = popups.findLast((element) => fieldOf(element) === null && first(element, list));
  if (unlinked) return unlinked;
  if (popups.length > 0) return null;
  const lists = [
    ...document.querySelectorAll<HTMLElement>(
      `body > ${named('menuList')}, body > * > [role="listbox"]`,
    ),
  ];
  return lists.findLast((element) => !element.contains(control) && isVisible(element)) ?? null;
}

/** The id of the field that a popup belongs to, on the popup itself or on its content. */
const fieldOf = (popup: HTMLElement): string | null =>
  first(popup, '[data-associated-widget]')?.getAttribute('data-associated-widget') ?? null;

/**
 * Returns the values in the list that are in the document: long lists render about a dozen rows at
 * a time.
 */
export function choicesOf(scope: HTMLElement): Choice[] {
  const rows = [...scope.querySelectorAll<HTMLElement>(option)].filter(
    (row) => !row.querySelector(option),
  );
  return rows.filter((row) => isLeaf(row) && isVisible(row)).map(choiceOf);
}

function isLeaf(row: HTMLElement): boolean {
  const item = row.closest(named('menuItem'));
  if (item)
    return (
      first(item, `${leaf}, [isleaf="1"], input[type="checkbox"], input[type="radio"]`) !== null
    );
  return !row.matches('[aria-haspopup], [aria-expanded]');
}

function choiceOf(row: HTMLElement): Choice {
  const name = first(row, named('promptOption', 'menuItemLabel')) ?? row;
  return {
    label: oneLine(name.getAttribute('data-automation-label') ?? '') || textOf(name),
    checked: isChosen(row),
    live: componentOf(row) === 'menu-option',
    target: name,
  };
}

/**
 * In Workday's own lists `aria-selected` marks the highlighted row, so it counts in the component
 * library only.
 */
function isChosen(row: HTMLElement): boolean {
  const item = row.closest<HTMLElement>(named('menuItem')) ?? row;
  const state = first(item, '[data-automation-checked]')?.getAttribute('data-automation-checked');
  if (state) return state === 'Checked';
  if (first(item, '[data-uxi-multiselectlistitem-isselected="true"]')) return true;
  if (first(item, '[data-automationcheckboxchecked], input[type="checkbox"], [aria-checked]'))
    return isChecked(item);
  if (first(item, 'input[type="radio"]:checked')) return true;
  return automationId(row) === '' && row.getAttribute('aria-selected') === 'true';
}

/**
 * Returns ids by which a popup may name the field: the widget's, its metadata id, or the input's
 * without its suffix.
 */
function idsAround(control: HTMLElement): string[] {
  const ids: string[] = [];
  for (
    let ancestor: HTMLElement | null = control;
    ancestor && ids.length < 12;
    ancestor = ancestor.parentElement
  ) {
    for (const id of [
      ancestor.id,
      ancestor.id.replace(/-input$/, ''),
      ancestor.getAttribute('data-metadata-id') ?? '',
    ]) {
      if (id) ids.push(id);
    }
    if (ancestor.matches(named('decorationWrapper'))) break;
  }
  return ids;
}

/** Returns the element that scrolls the list's rows. */
export function scrollerOf(scope: HTMLElement): HTMLElement | null {
  const candidates = [scope, ...scope.querySelectorAll<HTMLElement>('*')];
  return (
    candidates.find(
      (element) =>
        element.scrollHeight > element.clientHeight + 4 &&
        element.clientHeight > 0 &&
        scrolls(element),
    ) ?? null
  );
}

function scrolls(element: HTMLElement): boolean {
  const overflow = element.ownerDocument.defaultView?.getComputedStyle(element).overflowY;
  return overflow === 'auto' || overflow === 'scroll';
}

/**
 * Closes an open list by a press outside. Escape would close it too, but can discard the whole
 * task. A press behind a dialog of the component library closes the dialog (docs/workday.md,
 * "Canvas Kit"), so there the title is pressed, where a press does nothing else.
 */
export function pressOutside(document: Document): void {
  const title = findPage(document)?.title;
  press(title && !title.matches(titleSelector) ? title : document.body);
}
