import { captionOf, referenced } from '../dom/names.ts';
import {
  buttonSelector,
  editableCombobox,
  listRoles,
  role,
  selectOnlyCombobox,
} from '../dom/roles.ts';
import { oneLine, optionKey } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';
import { operable } from './operable.ts';
import { shownText, shownTexts } from './shown-text.ts';
import { tokenBoxIn } from './token-box.ts';

/** One chosen value of a field, beside or inside its box. */
export interface Chip {
  name: string;
  element: HTMLElement;
  /** Removes it. Null where the chip itself is pressed, or takes a key. */
  remove: HTMLElement | null;
}

const combobox = `${editableCombobox}, ${selectOnlyCombobox}`;
const collection = `${role('listbox', 'grid', 'treegrid', 'list')}, ul, ol`;
const entry = `${role('option', 'row', 'listitem')}, li`;
const message = '[role~="alert"], [role~="status"], [aria-live]:not([aria-live="off"])';
const popup = `${role('menu', 'tree')}, [role="dialog"]`;
/** A box, what it stands in, and what shows the value beside it. */
const maxStepsFromBox = 3;
const maxChips = 500;

/**
 * Returns the chosen values that stand as parts of their own in a field with a box: entries of
 * a list or a grid, parts with a button that names them, buttons that are the value, or text beside
 * the box. Libraries agree on no role for them.
 */
export function chipsIn(widget: Element): Chip[] {
  const tokens = tokenBoxIn(widget);
  if (tokens) return entriesOf(tokens.list, tokens.box).slice(0, maxChips);
  const box = operable(widget, combobox);
  if (!box) return [];
  const inCollections = collectionsOf(widget, box).flatMap((list) => entriesOf(list, box));
  if (inCollections.length > 0) return inCollections.slice(0, maxChips);
  const removable = chipsWithButtons(widget, box);
  if (removable.length > 0) return removable.slice(0, maxChips);
  const buttons = chipButtons(widget, box);
  return buttons.length > 0 ? buttons.slice(0, maxChips) : textsBeside(widget, box);
}

/** Lists of the field that are not its popup. */
function collectionsOf(widget: Element, box: Element): HTMLElement[] {
  const popups = new Set(
    [widget, ...widget.querySelectorAll('[aria-controls], [aria-owns]')].flatMap((element) => [
      ...referenced(element, 'aria-controls'),
      ...referenced(element, 'aria-owns'),
    ]),
  );
  // A list that opened just now and that nothing links to its box.
  const isUnlinked =
    !box.matches('[aria-controls], [aria-owns]') && box.getAttribute('aria-expanded') === 'true';
  const isPopup = (list: HTMLElement): boolean =>
    isIn(list, popup, widget) ||
    (isUnlinked && list.matches(listRoles)) ||
    [...popups].some((one) => one === list || one.contains(list)) ||
    (list.contains(box) && !list.matches('ul, ol, [role~="list"]'));
  return [...widget.querySelectorAll<HTMLElement>(collection), ...listsNamedLike(box)].filter(
    (list, index, all) =>
      !isPopup(list) &&
      !list.closest(message) &&
      !list.parentElement?.closest(collection) &&
      isVisible(list) &&
      all.indexOf(list) === index,
  );
}

/** Lists elsewhere that carry the same label, unless they are the popup. */
function listsNamedLike(box: Element): HTMLElement[] {
  if (box.getAttribute('aria-expanded') === 'true') return [];
  const ids = box.getAttribute('aria-labelledby')?.split(/\s+/).filter(Boolean) ?? [];
  return ids.flatMap((id) => [
    ...box.ownerDocument.querySelectorAll<HTMLElement>(
      `:is(${role('grid', 'list', 'listbox')})[aria-labelledby~="${CSS.escape(id)}"]:not([hidden])`,
    ),
  ]);
}

function entriesOf(list: HTMLElement, box: Element): Chip[] {
  const named = [...list.querySelectorAll<HTMLElement>(entry)].filter(
    (one) => !one.querySelector(entry) || one.matches('[role~="row"]'),
  );
  const entries = named.length > 0 ? named : ([...list.children] as HTMLElement[]);
  return entries
    .filter((one) => !one.contains(box))
    .map((element) => ({
      element,
      name: nameOfEntry(element),
      remove: element.querySelector<HTMLElement>(buttonSelector),
    }))
    .filter(({ name }) => name !== '');
}

/** The text of an entry without its buttons, else its written name. */
function nameOfEntry(element: HTMLElement): string {
  const label = element.querySelector('[id^="label-"]');
  const button = element.querySelector(buttonSelector);
  return shownText(label ?? element) || (button && shownText(button)) || ownNameOf(element);
}

function ownNameOf(element: Element): string {
  return oneLine(element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '');
}

/** Parts that hold a text and a button, such as "System" and "Remove System". */
function chipsWithButtons(widget: Element, box: Element): Chip[] {
  const chips: Chip[] = [];
  for (const button of widget.querySelectorAll<HTMLElement>(buttonSelector)) {
    if (button === box || isElsewhere(button, box, widget)) continue;
    const chip = chipAround(button, widget, box);
    if (chip && !chips.some(({ element }) => element === chip.element)) chips.push(chip);
  }
  return chips.length > 0 ? chips : namedByButtons(widget, box);
}

function chipAround(button: HTMLElement, widget: Element, box: Element): Chip | null {
  for (let at = button.parentElement; at && at !== widget; at = at.parentElement) {
    if (at.contains(box) || at.querySelectorAll(buttonSelector).length > 1) return null;
    const name = shownText(at);
    if (name) return { name, element: at, remove: button };
  }
  return null;
}

/**
 * Buttons without a text beside them, such as "Remove System" and "Remove Staffing": what their
 * names share is no part of the value, in any language.
 */
function namedByButtons(widget: Element, box: Element): Chip[] {
  const buttons = [...widget.querySelectorAll<HTMLElement>(buttonSelector)].filter(
    (button) =>
      !isElsewhere(button, box, widget) &&
      button.hasAttribute('aria-label') &&
      Boolean(button.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  const names = buttons.map(captionOf);
  const [start, end] = sharedEnds(names);
  return buttons.map((element, index) => ({
    element,
    name: oneLine((names[index] ?? '').slice(start, end === 0 ? undefined : -end)),
    remove: element,
  }));
}

/** English words of a button that removes a value, where there is but one to compare. */
const removalWords =
  /^(?:remove|delete|clear|dismiss|deselect|unselect)\s+|[,:]?\s+(?:remove|delete|clear|dismiss|press\b.*)\.?$/i;

/** Lengths of the words that all names begin with and end with. */
function sharedEnds(names: readonly string[]): [number, number] {
  const [first = '', ...others] = names;
  if (others.length === 0) {
    const rest = first.replace(removalWords, '');
    const start = first.indexOf(rest);
    return rest === first ? [0, first.length] : [start, first.length - start - rest.length];
  }
  let start = 0;
  while (start < first.length && others.every((name) => name[start] === first[start])) start += 1;
  let end = 0;
  const last = (name: string): string | undefined => name[name.length - 1 - end];
  while (end < first.length - start && others.every((name) => last(name) === last(first))) end += 1;
  const wordStart = first.lastIndexOf(' ', start - 1) + 1;
  const nextWord = first.slice(first.length - end).search(/[\s,]/);
  return [wordStart, nextWord < 0 ? 0 : end - nextWord];
}

/** Buttons that show the value themselves, before the box. */
function chipButtons(widget: Element, box: Element): Chip[] {
  return [...widget.querySelectorAll<HTMLElement>(buttonSelector)]
    .filter(
      (button) =>
        button !== box &&
        !button.contains(box) &&
        !isElsewhere(button, box, widget) &&
        Boolean(button.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING),
    )
    .map((element) => ({ element, name: shownText(element), remove: null }))
    .filter(({ name }) => name !== '');
}

/** Buttons that open something, inside a popup, or that stand in the value of a list. */
const isElsewhere = (button: HTMLElement, box: Element, widget: Element): boolean =>
  button.matches('[aria-haspopup], [aria-expanded], [aria-controls]') ||
  isIn(button, `${listRoles}, [role="dialog"]`, widget) ||
  button.contains(box);

/** Whether the element lies in such a part of the widget. The page itself can be a dialog. */
function isIn(element: Element, selector: string, widget: Element): boolean {
  const part = element.closest(selector);
  return part !== null && part !== widget && widget.contains(part);
}

/** Text that stands right beside the box, as in boxes of one value. */
function textsBeside(widget: Element, box: Element): Chip[] {
  if (!box.matches('input')) return [];
  let at = box.parentElement;
  for (let step = 0; at && widget.contains(at) && step < maxStepsFromBox; step += 1) {
    const element = at;
    const texts = shownTexts(element);
    const own = optionKey((box as HTMLInputElement).value);
    const values = texts.filter((text) => optionKey(text) !== own || texts.length > 1);
    if (values.length > 0) return values.map((name) => ({ name, element, remove: null }));
    if (at === widget) break;
    at = at.parentElement;
  }
  return [];
}
