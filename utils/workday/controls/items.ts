import { instanceAddress } from '../dom/canvas-kit.ts';
import { press } from '../dom/gestures.ts';
import { first, named, namedLike } from '../dom/selectors.ts';
import { oneLine, textOf } from '../dom/text.ts';
import { waitFor } from '../dom/wait.ts';

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
/** Pills of the component library: a list beside the box, each with a label and a button. */
const libraryList = '[data-part="list"][role="listbox"]';
const more = `${named('moreLinkLabel')}, ${named('wd-MoreLink')}, button, [role="button"], a`;
const popup = '[data-automation-widget="wd-popup"]';

export function itemsIn(scope: Element | null): Items {
  return { names: itemElements(scope).map(nameOf), hidden: hiddenCount(scope) };
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
  const element = itemElements(widget()).find((candidate) => nameOf(candidate) === name);
  const container = element?.closest('li') ?? element?.parentElement;
  const control = container?.querySelector<HTMLElement>(`${removeButton}, button`);
  if (!control) return false;
  press(control);
  const gone = (): boolean => {
    const current = widget();
    return current !== null && !itemsIn(current).names.includes(name);
  };
  return (await waitFor(document, gone, { timeoutMs: 4_000 })) !== null;
}

function itemElements(scope: Element | null): HTMLElement[] {
  if (!scope) return [];
  const lists = scope.matches(list) ? [scope] : [...scope.querySelectorAll(list)];
  if (lists.length > 0) {
    return lists.flatMap((candidate) => {
      const links = [...candidate.querySelectorAll<HTMLElement>(link)];
      return links.length > 0
        ? links
        : [...candidate.querySelectorAll<HTMLElement>(`${pill}, ${named('selectedItem')}`)];
    });
  }
  const libraryPills = first(scope, libraryList);
  if (libraryPills) {
    return [...libraryPills.children].map(
      (candidate) => (candidate.querySelector('[id^="label-"]') ?? candidate) as HTMLElement,
    );
  }
  const links = [...scope.querySelectorAll<HTMLElement>(link)].filter((candidate) => {
    const within = candidate.closest(popup);
    return !within || within.contains(scope); // A list opened for this field is not part of it.
  });
  return links.length > 0 ? links : libraryItems(scope);
}

/**
 * Returns the items of a read-only list of the component library: a `ul` whose items each contain
 * an element, a link if the instance has a page, with the button of its related actions beside it.
 * Items of running text, as in password rules, contain bare text.
 */
function libraryItems(scope: Element): HTMLElement[] {
  const ul = first(scope, 'ul');
  const items = [...(ul?.children ?? [])].filter((candidate) => candidate.matches('li'));
  const hasBareText = items.some((item) =>
    [...item.childNodes].some(
      (node) => node.nodeType === 3 && oneLine(node.nodeValue ?? '') !== '',
    ),
  );
  if (hasBareText || first(scope, 'input, textarea, [data-automation-id]')) return [];
  return items.map(
    (item) => item.querySelector<HTMLElement>(instanceAddress) ?? (item as HTMLElement),
  );
}

function nameOf(element: HTMLElement): string {
  return oneLine(element.getAttribute('data-automation-label') ?? '') || textOf(element);
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
        !candidate.closest(`${list}, ${libraryList}`) &&
        /[(（]\s*\d+\s*[)）]$|^\+\s*\d+$/.test(textOf(candidate)),
    ) ?? null
  );
}
