import { operable } from '../controls/operable.ts';
import { fieldControls, role } from '../dom/roles.ts';
import { first, named, quoted } from '../dom/selectors.ts';
import { isVisible } from '../dom/visible.ts';
import type { FieldRow } from './field-row.ts';

/** Where a label leads: the element around the field, its widget, and the control it names. */
export interface Place extends Pick<FieldRow, 'element' | 'widget'> {
  control: HTMLElement | null;
}

const formLabel = named('formLabel');
export const wrapper = named('decorationWrapper');
const item = `li, ${named('formItem', 'formElement')}`;
export const anyLabel = `${formLabel}, label, legend, dt, ${role('term')}`;
const definition = `dd, ${role('definition')}`;
const radioInput = `input[type="radio"], ${role('radio')}`;
export const namedGroup = '[role~="group"][aria-labelledby], [role~="radiogroup"][aria-labelledby]';

/** A label without a control beside one of these belongs to it: it counts or titles a grid. */
const noWidget = `table, [role="grid"], [role="toolbar"], ${named('tableWrapper', 'scrollPanel')}`;
const button = 'button, [role="button"]';
/** Its buttons open the rest of its entries, or belong to one of them. */
const valueList = `ul, ol, ${role('list')}`;

/** The elements that name a label by its id. */
export type NameIndex = (id: string) => readonly HTMLElement[];

/** Older rows: label cell, then `decorationWrapper` beside it, mostly inside one `li`. */
export function placeByStructure(label: HTMLElement): Place | null {
  if (!label.matches(formLabel)) return null;
  const around = label.closest<HTMLElement>(item);
  for (let at: HTMLElement | null = label; at && at !== around; at = at.parentElement) {
    const next = at.nextElementSibling as HTMLElement | null;
    if (next?.matches(wrapper)) {
      const element = around ?? at.parentElement ?? next;
      return { widget: next, element, control: null };
    }
  }
  const inside = around?.querySelector<HTMLElement>(wrapper);
  // A ghost copy of the label is no label.
  if (around && inside && around.querySelector(`${formLabel}:not([aria-hidden="true"])`) === label)
    return { widget: inside, element: around, control: null };
  return null;
}

/**
 * Any other row: `for`, `aria-labelledby`, or the control inside the label (docs/workday.md, "Page
 * markup"). A label that names nothing belongs to what follows it.
 */
export function placeByName(
  label: HTMLElement,
  root: HTMLElement,
  namedBy: NameIndex,
): Place | null {
  if (label.matches(`dt, ${role('term')}`)) return placeOfTerm(label);
  if (label.localName === 'legend' || !label.matches(anyLabel)) return placeOfGroup(label);
  const control = controlNamedBy(label, root, namedBy);
  if (control?.matches(radioInput)) return null;
  if (!control) return placeBeside(label);
  return placeOfControl(label, control, root);
}

function placeOfTerm(label: HTMLElement): Place | null {
  const next = label.nextElementSibling as HTMLElement | null;
  if (!next?.matches(definition) || !label.parentElement) return null;
  return { widget: next, element: label.parentElement, control: null };
}

function placeOfGroup(label: HTMLElement): Place | null {
  const set =
    label.localName === 'legend' ? label.parentElement : label.closest<HTMLElement>(namedGroup);
  const widget = set && partWithRadios(set);
  return set && widget ? { widget, element: set, control: null } : null;
}

/** The part of the group that holds all of its radio buttons, or the group itself. */
export function partWithRadios(group: HTMLElement): HTMLElement | null {
  const radios = [...group.querySelectorAll<HTMLElement>(radioInput)];
  const [first] = radios;
  if (!first) return null;
  const part = childHolding(group, first);
  return radios.every((radio) => part.contains(radio)) ? part : group;
}

function placeBeside(label: HTMLElement): Place | null {
  const cell = cellOf(label);
  const next = shownAfter(cell);
  if (!next || !cell.parentElement || next.matches(anyLabel) || first(next, noWidget)) return null;
  if (first(next, button) && !first(next, valueList)) return null;
  return { widget: next, element: cell.parentElement, control: null };
}

/** The element that shows nothing but the label, in forms that are laid out in cells. */
function cellOf(label: HTMLElement): HTMLElement {
  const cell = label.parentElement;
  const isCell =
    cell?.localName === 'div' && [...cell.children].every((one) => one === label || isUnread(one));
  return isCell ? cell : label;
}

/** The next element that says something. */
function shownAfter(element: HTMLElement): HTMLElement | null {
  let next = element.nextElementSibling;
  while (next && isUnread(next)) next = next.nextElementSibling;
  return next as HTMLElement | null;
}

const isUnread = (element: Element): boolean => element.matches('[aria-hidden="true"]');

/** The element around label and control is the field; its part with the control is the widget. */
export function placeOfControl(
  label: HTMLElement,
  control: HTMLElement,
  root: HTMLElement,
): Place | null {
  let element: HTMLElement | null = label;
  while (element && !element.contains(control)) element = element.parentElement;
  if (!element || !root.contains(element) || label === control) return null;
  // Some libraries draw the label inside the control.
  if (element === control) return { element, widget: control, control };
  const widget = childHolding(element, control);
  return { element, widget: widgetIn(element, label, widget, root), control };
}

/** Labels and titles end what belongs to a field. */
const boundary = `${anyLabel}, h1, h2, h3, h4`;
const maxControls = 200;

/**
 * Chosen values can stand beside the part with the box. The whole element is the widget if nothing
 * in it belongs to another field.
 */
function widgetIn(
  element: HTMLElement,
  label: HTMLElement,
  widget: HTMLElement,
  root: HTMLElement,
): HTMLElement {
  if (element === root || element === label || element.childElementCount <= 2) return widget;
  const isOther = (one: Element): boolean =>
    one !== label &&
    !label.contains(one) &&
    !widget.contains(one) &&
    !one.matches(`${opener}, [aria-hidden="true"] *`);
  const others = [...element.querySelectorAll(`${boundary}, ${fieldControls}`)].slice(
    0,
    maxControls,
  );
  const isChoice = operable(widget, choice) !== null;
  return isChoice && !others.some(isOther) ? element : widget;
}

/** The button beside a box that opens its list. */
const opener = 'button[aria-haspopup="listbox"], [role~="button"][aria-haspopup="listbox"]';
const choice = `${role('combobox')}, input:is([aria-autocomplete], [aria-haspopup])`;

/** Reads the page once for all labels, and only if one of them asks. */
export function createNameIndex(root: HTMLElement): NameIndex {
  let index: Map<string, HTMLElement[]> | undefined;
  return (id) => {
    if (!index) {
      index = new Map();
      for (const element of root.querySelectorAll<HTMLElement>('[aria-labelledby]')) {
        for (const one of (element.getAttribute('aria-labelledby') ?? '').split(/\s+/)) {
          const known = index.get(one);
          if (known) known.push(element);
          else index.set(one, [element]);
        }
      }
    }
    return index.get(id) ?? [];
  };
}

/**
 * The control that the label names. Libraries let a label name a native control that nobody sees,
 * and name the popup and the chosen values after it too.
 */
function controlNamedBy(
  label: HTMLElement,
  root: HTMLElement,
  namedBy: NameIndex,
): HTMLElement | null {
  const inside = operable(label, fieldControls);
  const named = label.id ? namedBy(label.id).filter((one) => !one.contains(label)) : [];
  const all = [targetOf(label, root), ...named, inside === label ? null : inside].filter(
    (one): one is HTMLElement => one !== null && root.contains(one) && !isLeftOver(one, label),
  );
  const used = all.filter((one) => isUsed(one, root)).map((one) => wholeControl(one, root));
  return (
    used.find((one) => one.matches(fieldControls) && !one.matches(role('listbox', 'tree'))) ??
    used.find((one) => one.matches(fieldControls)) ??
    used[0] ??
    all[0] ??
    null
  );
}

/** What `for` names. A page that was left can still hold an element of the same id. */
function targetOf(label: HTMLElement, root: HTMLElement): HTMLElement | null {
  const id = label.getAttribute('for');
  const first = id ? label.ownerDocument.getElementById(id) : null;
  if (!id || !first || !isLeftOver(first, label)) return first;
  const all = [...root.querySelectorAll<HTMLElement>(`[id=${quoted(id)}]`)];
  return all.find((one) => !isLeftOver(one, label)) ?? null;
}

/** Whether the control stands hidden in another page, with that page's label of the same ids. */
function isLeftOver(control: HTMLElement, label: HTMLElement): boolean {
  if (control.contains(label) || isVisible(control)) return false;
  let page = control;
  while (page.parentElement && !page.parentElement.contains(label)) page = page.parentElement;
  const target = label.getAttribute('for');
  const sameIds = [
    ...(label.id ? [`[id=${quoted(label.id)}]`] : []),
    ...(target ? [`label[for=${quoted(target)}]`] : []),
  ];
  return sameIds.length > 0 && page.querySelector(sameIds.join(', ')) !== null;
}

/** ARIA 1.1 placed the role of a combobox on an element around its box. */
function wholeControl(control: HTMLElement, root: HTMLElement): HTMLElement {
  const around = control.parentElement?.closest<HTMLElement>(role('combobox'));
  return around && root.contains(around) ? around : control;
}

function isUsed(control: HTMLElement, root: HTMLElement): boolean {
  const hidden = control.closest('[aria-hidden="true"], [hidden], [inert]');
  return !hidden || hidden === root || !root.contains(hidden);
}

function childHolding(parent: HTMLElement, inner: HTMLElement): HTMLElement {
  let child = inner;
  while (child.parentElement && child.parentElement !== parent) child = child.parentElement;
  return child;
}
