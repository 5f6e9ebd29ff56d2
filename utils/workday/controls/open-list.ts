import { referenced } from '../dom/names.ts';
import { findPage, titleSelector } from '../dom/page.ts';
import { listRoles, role } from '../dom/roles.ts';
import { first, named } from '../dom/selectors.ts';
import { hasSize, isVisible } from '../dom/visible.ts';

const workdayPopup = '[data-automation-widget="wd-popup"]';
const workdayList = `${named('activeListContainer', 'menuList')}, [role="listbox"]`;
/** A list, or a dialog that holds one. */
const list = `${listRoles}, [role="dialog"]`;
const wrapper = role('combobox');

/**
 * Returns the open list that belongs to a control. Old lists stay in the document, hidden, and
 * lists of several fields can be there. Finds it by the relations of the combobox pattern in any of
 * its versions, by Workday's own link to the field, by the name that popup and field share, else
 * takes the one visible list outside the form.
 */
export function openList(document: Document, control: HTMLElement): HTMLElement | null {
  const linked = linkedPopups(control).find(isVisible);
  if (linked) return drawnPopup(linked);
  const popups = workdayPopups(document, control);
  const own = workdayPopupOf(popups, control);
  if (own !== undefined) return own;
  if (!isMaybeOpen(control)) return null;
  return namedLike(document, control) ?? unlinkedList(document, control);
}

/**
 * ARIA 1.0 links the box by `aria-owns`, 1.1 the element around it, 1.2 the box by `aria-controls`.
 * An active option says where its list is, whatever the other links say.
 */
function linkedPopups(control: HTMLElement): HTMLElement[] {
  const around = control.parentElement?.closest<HTMLElement>(wrapper);
  const sources = [control, ...(around ? [around] : [])];
  const active = sources.flatMap((source) => referenced(source, 'aria-activedescendant'));
  return [
    ...sources.flatMap((source) => referenced(source, 'aria-controls')),
    ...sources.flatMap((source) => referenced(source, 'aria-owns')),
    ...active.flatMap((option) => option.closest<HTMLElement>(listRoles) ?? []),
  ].filter((popup) => !popup.contains(control));
}

/**
 * The linked list, or the layer that it lies in: some libraries keep a list for screen readers,
 * without a size, beside the drawn one.
 */
function drawnPopup(linked: HTMLElement): HTMLElement {
  if (hasSize(linked)) return linked;
  let layer = linked;
  for (
    let at = linked.parentElement;
    at && at !== at.ownerDocument.body && !at.matches('main, [role="main"], form');
    at = at.parentElement
  ) {
    layer = at;
    if (at.querySelector('[aria-selected]:not([role])')) return at;
  }
  return hasSize(layer) ? layer : linked;
}

const workdayPopups = (document: Document, control: HTMLElement): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(workdayPopup)].filter(
    (element) =>
      element.getAttribute('data-automation-activepopup') !== 'false' &&
      !element.contains(control) &&
      isVisible(element),
  );

/** Undefined if no popup of Workday's is open. */
function workdayPopupOf(
  popups: readonly HTMLElement[],
  control: HTMLElement,
): HTMLElement | null | undefined {
  if (popups.length === 0) return undefined;
  const ids = new Set(idsAround(control));
  return (
    popups.findLast((element) => ids.has(fieldOf(element) ?? '')) ??
    popups.findLast((element) => fieldOf(element) === null && first(element, workdayList)) ??
    null
  );
}

/** The id of the field that a popup belongs to, on the popup itself or on its content. */
const fieldOf = (popup: HTMLElement): string | null =>
  first(popup, '[data-associated-widget]')?.getAttribute('data-associated-widget') ?? null;

/** Whether the control says that its popup is open, or says nothing of it. */
function isMaybeOpen(control: HTMLElement): boolean {
  const states = [control, control.parentElement?.closest(wrapper)].flatMap(
    (element) => element?.getAttribute('aria-expanded') ?? [],
  );
  return states.length === 0 || states.includes('true');
}

/** The popup that carries the field's name, or names the control itself. */
function namedLike(document: Document, control: HTMLElement): HTMLElement | null {
  const ids = [control.id, ...(control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [])];
  const labels = [...((control as Partial<HTMLInputElement>).labels ?? [])].map(({ id }) => id);
  const known = [...ids, ...labels].filter(Boolean);
  return (
    [...document.querySelectorAll<HTMLElement>(list)].findLast(
      (element) =>
        isPopupOf(element, control) &&
        element
          .getAttribute('aria-labelledby')
          ?.split(/\s+/)
          .some((id) => known.includes(id)),
    ) ?? null
  );
}

/** The last of the lists outside the page. Component libraries append their popups. */
function unlinkedList(document: Document, control: HTMLElement): HTMLElement | null {
  const root = findPage(document)?.root;
  const open = [...document.querySelectorAll<HTMLElement>(list)].filter(
    (element) => isPopupOf(element, control) && !root?.contains(element),
  );
  return (
    open.findLast((element) => !open.some((o) => o !== element && o.contains(element))) ?? null
  );
}

const isPopupOf = (element: HTMLElement, control: HTMLElement): boolean =>
  !element.contains(control) && isVisible(element);

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

const pageParts = 'main, [role="main"], label, h1, h2, form';

/** Returns the element that scrolls the list's rows. */
export function scrollerOf(scope: HTMLElement): HTMLElement | null {
  const candidates = [scope, ...scope.querySelectorAll<HTMLElement>('*')];
  // The popup around a list may scroll in its place.
  for (
    let at = scope.parentElement;
    at && at !== scope.ownerDocument.body && !at.matches(pageParts) && !at.querySelector(pageParts);
    at = at.parentElement
  )
    candidates.push(at);
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
 * Where a press closes an open list. Escape would close it too, but can discard the whole task. A
 * press behind a dialog of the component library closes the dialog (docs/workday.md, "Canvas Kit"),
 * so there it is the title, where a press does nothing else, or what covers the title while the
 * list is open.
 */
export function placeOutside(document: Document): HTMLElement {
  const title = findPage(document)?.title;
  if (!title || title.matches(titleSelector)) return document.body;
  const { left, top, width, height } = title.getBoundingClientRect();
  const hit = document.elementFromPoint?.(left + width / 2, top + height / 2);
  return hit instanceof HTMLElement && hit.localName !== 'kolleno-guide' ? hit : title;
}
