import { componentOf } from '../dom/canvas-kit.ts';
import { press } from '../dom/gestures.ts';
import { findPage, titleSelector } from '../dom/page.ts';
import { automationId, first, named } from '../dom/selectors.ts';
import { oneLine, textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';
import { isTicked } from './checkbox.ts';

/** One entry of an open list that is a value; folders and "Create …" entries are left out. */
export interface Choice {
  label: string;
  ticked: boolean;
  /** The tick is sure to say what is chosen now, even before the field shows it. */
  live: boolean;
  /** What to press. */
  target: HTMLElement;
}

const popup = '[data-automation-widget="wd-popup"]';
const list = `${named('activeListContainer', 'menuList')}, [role="listbox"]`;
const leaf = named('promptLeafNode');
const option = `${leaf}, ${named('dropdown-option')}, [role="option"], [role="menuitemradio"]`;

/**
 * The list that belongs to a control and is open now. Old lists stay in the document, hidden; several fields' lists can be there. Found by
 * Workday's own link to the field, by `aria-controls`, else the one visible list outside the form.
 */
export function openList(document: Document, control: HTMLElement): HTMLElement | null {
  const controls = control.getAttribute('aria-controls') ?? control.getAttribute('aria-owns');
  const owned = controls ? document.getElementById(controls) : null;
  if (owned && isVisible(owned)) return owned;

  const popups = [...document.querySelectorAll<HTMLElement>(popup)].filter(
    (one) =>
      one.getAttribute('data-automation-activepopup') !== 'false' &&
      !one.contains(control) &&
      isVisible(one),
  );
  const ids = new Set(idsAround(control));
  const linked = popups.findLast((one) =>
    ids.has(one.getAttribute('data-associated-widget') ?? ''),
  );
  if (linked) return linked;
  const loose = popups.findLast(
    (one) => !one.hasAttribute('data-associated-widget') && first(one, list),
  );
  if (loose) return loose;
  if (popups.length > 0) return null;
  const lists = [
    ...document.querySelectorAll<HTMLElement>(
      `body > ${named('menuList')}, body > * > [role="listbox"]`,
    ),
  ];
  return lists.findLast((one) => !one.contains(control) && isVisible(one)) ?? null;
}

/** The values on offer in the list, as far as they are in the document: long lists hold about a dozen rows at a time. */
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
    ticked: isChosen(row),
    live: componentOf(row) === 'menu-option',
    target: name,
  };
}

/** In Workday's own lists `aria-selected` marks the highlighted row, so it counts for the newer library only. */
function isChosen(row: HTMLElement): boolean {
  const item = row.closest<HTMLElement>(named('menuItem')) ?? row;
  const mark = first(item, '[data-automation-checked]')?.getAttribute('data-automation-checked');
  if (mark) return mark === 'Checked';
  if (first(item, '[data-uxi-multiselectlistitem-isselected="true"]')) return true;
  if (first(item, '[data-automationcheckboxchecked], input[type="checkbox"], [aria-checked]'))
    return isTicked(item);
  if (first(item, 'input[type="radio"]:checked')) return true;
  return automationId(row) === '' && row.getAttribute('aria-selected') === 'true';
}

/** Ids by which a popup may name the field: the widget's, its metadata id, or the input's without its ending. */
function idsAround(control: HTMLElement): string[] {
  const ids: string[] = [];
  for (let at: HTMLElement | null = control; at && ids.length < 12; at = at.parentElement) {
    for (const id of [
      at.id,
      at.id.replace(/-input$/, ''),
      at.getAttribute('data-metadata-id') ?? '',
    ]) {
      if (id) ids.push(id);
    }
    if (at.matches(named('decorationWrapper'))) break;
  }
  return ids;
}

/** The element that scrolls the list's rows. */
export function scrollerOf(scope: HTMLElement): HTMLElement | null {
  const candidates = [scope, ...scope.querySelectorAll<HTMLElement>('*')];
  return (
    candidates.find(
      (one) => one.scrollHeight > one.clientHeight + 4 && one.clientHeight > 0 && scrolls(one),
    ) ?? null
  );
}

function scrolls(element: HTMLElement): boolean {
  const overflow = element.ownerDocument.defaultView?.getComputedStyle(element).overflowY;
  return overflow === 'auto' || overflow === 'scroll';
}

/**
 * A click beside an open list closes it. Escape would do so too, but can discard the whole task; and so can a click behind a dialog of the
 * component library, which closes the dialog (docs/workday.md, "Canvas Kit"): there the title is pressed, where a click does nothing else.
 */
export function pressOutside(document: Document): void {
  const title = findPage(document)?.title;
  press(title && !title.matches(titleSelector) ? title : document.body);
}
