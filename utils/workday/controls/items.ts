import { instanceAddress } from '../dom/canvas-kit.ts';
import { press, pressKey } from '../dom/gestures.ts';
import { first, named, namedLike } from '../dom/selectors.ts';
import { oneLine, textOf } from '../dom/text.ts';
import { waitFor } from '../dom/wait.ts';
import { type Chip, chipsIn } from './chips.ts';
import { shownText, shownTexts } from './shown-text.ts';

/** Visible named instances: the pills of a prompt, or the links of a read-only field. */
export interface Items {
  names: string[];
  /** Number of items behind "More (n)". They are not in the document until it is pressed. */
  hidden: number;
}

const list = named('selectedItemList');
const link = named('promptOption');
const pill = namedLike('selectedItem_');
const removeButton = named('DELETE_charm');
const chosenList = '[role="listbox"], [role="grid"]';
const more = `${named('moreLinkLabel')}, ${named('wd-MoreLink')}, button, [role="button"], a`;
/** Stands in place of the chips that a box has no room for. */
const foldedCount = /^\+\s*\d+$/;
const popup = '[data-automation-widget="wd-popup"]';

export function itemsIn(scope: Element | null): Items {
  const items = allItems(scope);
  const names = items.map(({ name }) => name).filter((name) => !foldedCount.test(name));
  return { names, hidden: hiddenCount(scope) || foldedBeside(items) };
}

/** The number that stands beside chips in place of the rest. */
function foldedBeside([chip]: readonly Chip[]): number {
  const beside = chip?.element.parentElement ?? null;
  const texts = beside ? shownTexts(beside) : [];
  return Number(/\d+/.exec(texts.find((text) => foldedCount.test(text)) ?? '')?.[0] ?? 0);
}

/**
 * Opens "More (n)" if there is one, so that all items can be read. Returns whether all items are
 * visible. Finds the field anew: the page may replace it.
 */
export async function expandItems(
  document: Document,
  widget: () => HTMLElement | null,
): Promise<boolean> {
  if (hiddenCount(widget()) === 0) return true;
  const control = moreControl(widget());
  if (!control) return false;
  press(control);
  const open = (): boolean => {
    const current = widget();
    return current !== null && hiddenCount(current) === 0;
  };
  return (await waitFor(document, open, { timeoutMs: 4_000, settleMs: 60 })) !== null;
}

/** Removes one item from an editable list. Only for items that a search added by mistake. */
export async function removeItem(
  document: Document,
  widget: () => HTMLElement | null,
  name: string,
): Promise<boolean> {
  const item = allItems(widget()).find((candidate) => candidate.name === name);
  if (!item) return false;
  const around = item.element.closest('li') ?? item.element.parentElement;
  const control = item.remove ?? around?.querySelector<HTMLElement>(`${removeButton}, button`);
  if (control) press(control);
  else pressKey(item.element, 'Backspace');
  const gone = (): boolean => {
    const current = widget();
    return current !== null && !itemsIn(current).names.includes(name);
  };
  return (await waitFor(document, gone, { timeoutMs: 4_000 })) !== null;
}

function allItems(scope: Element | null): Chip[] {
  if (!scope) return [];
  const named = workdayItems(scope);
  if (named.length > 0) return named.map(chipOf);
  const chips = chipsIn(scope);
  return chips.length > 0 ? chips : libraryItems(scope).map(chipOf);
}

const chipOf = (element: HTMLElement): Chip => ({ name: nameOf(element), element, remove: null });

/** Items by Workday's own names. */
function workdayItems(scope: Element): HTMLElement[] {
  const lists = scope.matches(list) ? [scope] : [...scope.querySelectorAll(list)];
  if (lists.length > 0) {
    return lists.flatMap((candidate) => {
      const links = [...candidate.querySelectorAll<HTMLElement>(link)];
      return links.length > 0
        ? links
        : [...candidate.querySelectorAll<HTMLElement>(`${pill}, ${named('selectedItem')}`)];
    });
  }
  return [...scope.querySelectorAll<HTMLElement>(link)].filter((candidate) => {
    const within = candidate.closest(popup);
    return !within || within.contains(scope); // A list opened for this field is not part of it.
  });
}

const shownList = 'ul, ol, [role="list"], [role="grid"], [role="listbox"]';
const shownEntries = '[role="listitem"], [role="row"], [role="option"]';

/**
 * Returns the items of a read-only list: entries by role, or a `ul` whose items each contain an
 * element, a link if the instance has a page, with the button of its related actions beside it.
 * Items of running text, as in password rules, contain bare text.
 */
function libraryItems(scope: Element): HTMLElement[] {
  if (first(scope, 'input, textarea, [data-automation-id]')) return [];
  const shown = first(scope, shownList);
  const byRole = [...(shown?.querySelectorAll<HTMLElement>(shownEntries) ?? [])];
  const children = [...(shown?.children ?? [])] as HTMLElement[];
  const entries = byRole.length > 0 ? byRole : children.filter((child) => child.matches('li'));
  if (byRole.length === 0 && entries.some(hasBareText)) return [];
  return entries.map((item) => item.querySelector<HTMLElement>(instanceAddress) ?? item);
}

const hasBareText = (item: Element): boolean =>
  [...item.childNodes].some((node) => node.nodeType === 3 && oneLine(node.nodeValue ?? '') !== '');

function nameOf(element: HTMLElement): string {
  const written = oneLine(element.getAttribute('data-automation-label') ?? '');
  return written || shownText(element) || textOf(element);
}

function hiddenCount(scope: Element | null): number {
  const control = moreControl(scope);
  if (!control || control.getAttribute('aria-expanded') === 'true') return 0;
  const count = /\d+/.exec(textOf(control))?.[0];
  if (count) return Number(count);
  return control.getAttribute('aria-expanded') === 'false' ? 1 : 0;
}

/**
 * Returns "More (n)" in any language: by Workday's own name for it, else a small button that ends
 * in a number in brackets.
 */
function moreControl(scope: Element | null): HTMLElement | null {
  if (!scope) return null;
  // Either of the two is the button, and says whether it is open.
  const parts = [first(scope, named('wd-MoreLink')), first(scope, named('moreLinkLabel'))];
  const byName = parts.find((part) => part?.matches('[aria-expanded], [role="button"]'));
  const [outer, label] = parts;
  if (byName ?? label ?? outer) return byName ?? label ?? outer ?? null;
  const candidates = [...scope.querySelectorAll<HTMLElement>(more)];
  return (
    candidates.find(
      (candidate) =>
        !candidate.closest(`${list}, ${chosenList}`) &&
        /[(（]\s*\d+\s*[)）]$|^\+\s*\d+$/.test(textOf(candidate)),
    ) ?? null
  );
}
