import { instanceAddress } from '../dom/canvas-kit.ts';
import { press } from '../dom/gestures.ts';
import { first, named, namedLike } from '../dom/selectors.ts';
import { oneLine, textOf } from '../dom/text.ts';
import { waitFor } from '../dom/wait.ts';

/** Named instances on show: the pills of a prompt, or the links of a read-only field. */
export interface Items {
  names: string[];
  /** Those behind "More (n)". They are not in the document until it is pressed. */
  hidden: number;
}

const list = named('selectedItemList');
const link = named('promptOption');
const pill = namedLike('selectedItem_');
const removeMark = named('DELETE_charm');
/** The newer library's pills: a list beside the box, each pill a label and a button. */
const newerList = '[data-part="list"][role="listbox"]';
const more = `${named('moreLinkLabel')}, ${named('wd-MoreLink')}, button, [role="button"], a`;
const popup = '[data-automation-widget="wd-popup"]';

export function itemsIn(scope: Element | null): Items {
  return { names: itemElements(scope).map(nameOf), hidden: hiddenCount(scope) };
}

/**
 * Opens "More (n)" where there is one, so that all items can be read. Answers whether the list is fully on show. The field
 * is found anew: the page may replace it.
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
    const now = widget();
    return now !== null && hiddenCount(now) === 0;
  };
  return (await waitFor(document, open, { timeout: 4_000, settle: 60 })) !== null;
}

/** Takes one item out of an editable list. Only for what a search put there by mistake. */
export async function removeItem(
  document: Document,
  widget: () => HTMLElement | null,
  name: string,
): Promise<boolean> {
  const element = itemElements(widget()).find((one) => nameOf(one) === name);
  const holder = element?.closest('li') ?? element?.parentElement;
  const control = holder?.querySelector<HTMLElement>(`${removeMark}, button`);
  if (!control) return false;
  press(control);
  const gone = (): boolean => {
    const now = widget();
    return now !== null && !itemsIn(now).names.includes(name);
  };
  return (await waitFor(document, gone, { timeout: 4_000 })) !== null;
}

function itemElements(scope: Element | null): HTMLElement[] {
  if (!scope) return [];
  const lists = scope.matches(list) ? [scope] : [...scope.querySelectorAll(list)];
  if (lists.length > 0) {
    return lists.flatMap((one) => {
      const links = [...one.querySelectorAll<HTMLElement>(link)];
      return links.length > 0
        ? links
        : [...one.querySelectorAll<HTMLElement>(`${pill}, ${named('selectedItem')}`)];
    });
  }
  const newer = first(scope, newerList);
  if (newer) {
    return [...newer.children].map(
      (one) => (one.querySelector('[id^="label-"]') ?? one) as HTMLElement,
    );
  }
  const links = [...scope.querySelectorAll<HTMLElement>(link)].filter((one) => {
    const within = one.closest(popup);
    return !within || within.contains(scope); // a list opened for this field is no part of it
  });
  return links.length > 0 ? links : libraryItems(scope);
}

/**
 * Read-only lists of the component library: an `ul` whose items hold an element each, a link where the instance has a page, and the button of its related
 * actions beside it. Items of running text, as in password rules, are bare.
 */
function libraryItems(scope: Element): HTMLElement[] {
  const ul = first(scope, 'ul');
  const items = [...(ul?.children ?? [])].filter((one) => one.matches('li'));
  const bare = items.some((item) =>
    [...item.childNodes].some(
      (node) => node.nodeType === 3 && oneLine(node.nodeValue ?? '') !== '',
    ),
  );
  if (bare || first(scope, 'input, textarea, [data-automation-id]')) return [];
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

/** "More (n)", in any language: Workday's own name for it, else a small button that ends in a number in brackets. */
function moreControl(scope: Element | null): HTMLElement | null {
  if (!scope) return null;
  const marked = first(scope, named('moreLinkLabel')) ?? first(scope, named('wd-MoreLink'));
  if (marked) return marked;
  const candidates = [...scope.querySelectorAll<HTMLElement>(more)];
  return (
    candidates.find(
      (one) =>
        !one.closest(`${list}, ${newerList}`) &&
        /[(（]\s*\d+\s*[)）]$|^\+\s*\d+$/.test(textOf(one)),
    ) ?? null
  );
}
