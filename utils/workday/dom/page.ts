import { instanceAddress } from './canvas-kit.ts';
import { named } from './selectors.ts';
import type { PageSnapshot } from './snapshot.ts';
import { oneLine, textOf } from './text.ts';
import { hasSize, isVisible } from './visible.ts';

/**
 * The page, popup or dialog that the administrator sees. Live elements: use at once, never keep.
 */
export interface VisiblePage {
  context: PageSnapshot['context'];
  root: HTMLElement;
  title: HTMLElement | null;
}

export interface PageTitle {
  title: string;
  /** Name of the instance beside the title, or null. */
  instance: string | null;
}

/** Title nodes of pages, popups and dialogs (docs/workday.md, "Page markup"). */
export const titleSelector = named('pageHeaderTitleText');
export const frameSelector = '#workdayApplicationFrame';
const modalFrame = `${frameSelector}[role="dialog"]`;
const popupSelector = '[data-automation-widget="wd-popup"], .wd-popup';
const dialogSelector = `${named('editPopup', 'popUpDialog')}, [role="dialog"]:not(${frameSelector}), [role="alertdialog"]`;
/** A related-actions menu can be a dialog that also previews the instance (docs/workday.md). */
const menuSelector = `${named('relatedActionsList', 'relatedActionsItem')}, [data-uxi-element-id="popupInfo"]`;
const menuRole = '[role="menu"], [role="menuitem"]';
/** A form may hold a menu of its own, and stays a form. */
const formSelector = `input:not([type="hidden"], [type="search"]), textarea, select, [role="textbox"], [role="combobox"], [role="checkbox"], [role="radio"], [role="switch"], ${named('buttonBar')}, footer`;
const pickedFrom = '[role="listbox"], [role="tree"], [role="grid"]';
const formPart = `h1, h2, h3, [role="heading"], label, legend, table:not([role]), footer, ${named('buttonBar')}, textarea, select`;
const busySelector = [
  named('wd-LoadingPanel'),
  '[data-automation-id="loadingGlass"][data-automation-loadingpanelhidden="false"]',
  '[data-automation-mode="react"][aria-busy="true"]',
].join(', ');
/** Busy mark on the whole page. Counts even while a dialog hides the page from screen readers. */
const busyPageSelector = 'main[aria-busy="true"], [role="main"][aria-busy="true"]';
/** Content of a page below its title. */
const contentSelector =
  'label, legend, dt, ul, ol, table, input, section, [role="tab"], [role="group"]';
const inactivePopupSelector = '[data-automation-activepopup="false"]';
const activePopupSelector = '[data-automation-activepopup="true"]';

/** Elements after a title that are neither its instance nor content. */
const maxStepsToInstance = 500;
/** Titles, dialogs and busy marks that are looked at, the last ones: Workday appends. */
const maxMarks = 50;
const lastOf = <E extends Element>(found: NodeListOf<E>): E[] => [...found].slice(-maxMarks);

/** Returns the topmost page in the document, or null while only the shell is there. */
export function findPage(document: Document): VisiblePage | null {
  const dialog = topDialog(document);
  if (dialog) return { context: 'popup', root: dialog, title: titleIn(dialog) };

  const frame = document.querySelector<HTMLElement>(frameSelector);
  const modal = frame?.matches(modalFrame) && frame.getAttribute('aria-modal') === 'true';
  const area = frame ?? document.querySelector<HTMLElement>('main, [role="main"]') ?? document.body;
  if (!area) return null;
  const titles = visibleTitles(area);
  const title = titles.at(-1) ?? headingIn(area);
  if (!title && !frame) return null;
  const root = title && titles.length > 1 ? largestWithout(title, titles.slice(0, -1), area) : area;
  return { context: modal ? 'modal' : 'page', root, title };
}

/**
 * Returns title and instance of the visible page, or null while only the shell is there. Cheap
 * enough for every page.
 */
export function readTitle(document: Document): PageTitle | null {
  const page = findPage(document);
  return page ? titleOf(page) : null;
}

export function titleOf(page: VisiblePage): PageTitle | null {
  const { title } = page;
  if (!title) return null;
  const text = textOf(title) || (title.getAttribute('title') ?? '').trim();
  if (!text) return null;
  const header =
    title.closest(named('pageHeader', 'header')) ?? title.closest('header') ?? title.parentElement;
  const instance =
    [...(header?.querySelectorAll(named('promptOption')) ?? [])]
      .slice(0, maxMarks)
      .find((link) => !title.contains(link) && isVisible(link)) ?? instanceAfter(page);
  return { title: text, instance: textOf(instance) || null };
}

/**
 * Returns the instance link that the component library draws right after the title, in dialogs as
 * the first line below it. A link after a list, a field, a section or a table is a value.
 */
export function instanceAfter({ title, root }: VisiblePage): HTMLElement | null {
  if (!title || title.matches(titleSelector)) return null;
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = title;
  for (let steps = 0; steps < maxStepsToInstance && walker.nextNode(); steps++) {
    const element = walker.currentNode as HTMLElement;
    if (element.matches(instanceAddress)) return isVisible(element) ? element : null;
    if (element.matches(contentSelector)) return null;
  }
  return null;
}

/**
 * Returns the task's name from the document title, "<task name> - Workday": the second source
 * beside the title node.
 */
export function readDocumentTitle(document: Document): string | null {
  return oneLine(document.title).replace(/ - Workday$/, '') || null;
}

/** Whether a loading panel covers the page: on load, and after OK. */
export function isBusy(document: Document): boolean {
  if (document.querySelector(busyPageSelector)) return true;
  return lastOf(document.querySelectorAll(busySelector)).some(isVisible);
}

function topDialog(document: Document): HTMLElement | null {
  const visible = lastOf(document.querySelectorAll<HTMLElement>(dialogSelector)).filter(
    (dialog) =>
      isActive(dialog) &&
      !isMenu(dialog) &&
      !isPicker(dialog) &&
      isVisible(dialog) &&
      hasSize(dialog),
  );
  const top = visible.at(-1); // Workday appends: the last dialog lies on top.
  if (!top) return null;
  const popup = top.closest<HTMLElement>(popupSelector);
  const outermost = visible.find((dialog) => dialog.contains(top)) ?? top;
  return popup?.contains(outermost) ? popup : outermost;
}

/** Whether the dialog is the popup of related actions, and so neither a page nor a form. */
function isMenu(dialog: HTMLElement): boolean {
  const popup = dialog.closest<HTMLElement>(popupSelector) ?? dialog;
  const shows = (selector: string): boolean =>
    lastOf(popup.querySelectorAll<HTMLElement>(selector)).some(isVisible);
  return shows(menuSelector) || (shows(menuRole) && !popup.querySelector(formSelector));
}

/**
 * Whether the dialog is the popup of one field: it holds a list to choose from, and nothing that a
 * form has. Libraries wrap such lists in a dialog, with or without a box to search in.
 */
function isPicker(dialog: HTMLElement): boolean {
  const lists = lastOf(dialog.querySelectorAll<HTMLElement>(pickedFrom));
  if (!lists.some(isVisible) || dialog.querySelector(`${formPart}, ${titleSelector}`)) return false;
  return labelOf(dialog) === null;
}

/**
 * Whether the dialog is in use. A dialog under an open list or menu is marked inactive, like one
 * that was left; the open list tells them apart.
 */
function isActive(dialog: HTMLElement): boolean {
  if (!dialog.closest(inactivePopupSelector)) return true;
  const active = dialog.ownerDocument.querySelectorAll(activePopupSelector);
  return lastOf(active).some((popup) => {
    const inner = popup.querySelector<HTMLElement>(dialogSelector);
    return isVisible(popup) && (inner === null || isMenu(inner));
  });
}

function titleIn(dialog: HTMLElement): HTMLElement | null {
  return visibleTitles(dialog).at(-1) ?? labelOf(dialog) ?? headingIn(dialog);
}

function visibleTitles(scope: HTMLElement): HTMLElement[] {
  const all = scope.querySelectorAll<HTMLElement>(titleSelector);
  return lastOf(all).filter(isVisible);
}

/** Pages of the component library name their title by `aria-labelledby` or by a plain heading. */
function labelOf(dialog: HTMLElement): HTMLElement | null {
  const labelled = dialog.matches('[aria-labelledby]')
    ? dialog
    : dialog.querySelector('[role="dialog"]');
  const id = labelled?.getAttribute('aria-labelledby')?.split(/\s+/)[0];
  const label = id ? dialog.ownerDocument.getElementById(id) : null;
  return label && dialog.contains(label) ? label : null;
}

function headingIn(scope: HTMLElement): HTMLElement | null {
  for (const level of ['h1', 'h2']) {
    const heading = lastOf(scope.querySelectorAll<HTMLElement>(level)).findLast(isVisible);
    if (heading) return heading;
    if (scope.matches('main, [role="main"]')) return null;
  }
  return null;
}

/**
 * Returns the largest ancestor of `title` that contains none of the other titles: the last of
 * several pages side by side.
 */
function largestWithout(
  title: HTMLElement,
  others: HTMLElement[],
  limit: HTMLElement,
): HTMLElement {
  let root = title;
  for (
    let ancestor = title.parentElement;
    ancestor && ancestor !== limit;
    ancestor = ancestor.parentElement
  ) {
    if (others.some((other) => ancestor.contains(other))) break;
    root = ancestor;
  }
  return root;
}
