import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import type { ScreenTarget } from '../workday-screen.ts';

/**
 * Finds elements of a page as assistive technology does, by role and name alone. Injected into the
 * page. It knows no library: no class name, no attribute of one.
 */

const candidates = [
  'a, button, input, textarea, select, h1, h2, h3, h4, h5, h6, dt, dd, tr, td, th, li, label',
  '[role]',
].join();
const textRoles = ['textbox', 'searchbox', 'spinbutton', 'combobox'];

export function find(wanted: ScreenTarget): Element | null {
  const form = shownForm();
  switch (wanted.kind) {
    case 'global-search':
      return withRole('searchbox')[0] ?? null;
    case 'search-result':
      return named(withRole('link'), wanted.label);
    case 'title':
      return last(titles().filter((one) => isTitled(one, wanted.text)));
    case 'elsewhere':
      return last(titles());
    case 'button':
      return last(withRole('button', form).filter((one) => nameOf(one) === wanted.label));
    case 'value':
      return boxNamed(wanted.label, form) ?? definitionOf(wanted.label, form);
    case 'text-box':
    case 'prompt-box':
      return boxNamed(wanted.label, form);
    case 'drop-down':
      return opener(wanted.label, form);
    case 'tick':
      return tick(wanted.label, form);
    case 'tick-press':
      return tick(wanted.label, form)?.closest('label') ?? tick(wanted.label, form);
    case 'option':
      return named(withRole('option'), wanted.label);
    case 'remove':
      return removerOf(wanted.option, form);
    case 'tab':
      return named(withRole('tab', form), wanted.label);
    case 'link':
      return named(withRole('link', form), wanted.text);
    case 'related-actions':
      return relatedActions(wanted.link, form);
    case 'menu-entry': {
      const menu = withRole('menu')[wanted.level];
      return menu ? named(withRole('menuitem', menu), wanted.label) : null;
    }
  }
}

/**
 * Whether the element stands still, and nothing lies over it that a dialog or a list has put there:
 * both move and fade while they open and close.
 */
export async function isReady(element: Element): Promise<boolean> {
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const { x, y, width, height } = element.getBoundingClientRect();
  if (x !== before.x || y !== before.y || width !== before.width) return false;
  const at = document.elementFromPoint(x + width / 2, y + height / 2);
  // Out of view, or covered by the extension only.
  if (at === null || at.parentElement === document.documentElement) return true;
  const own = element.closest('label') ?? element;
  return own.contains(at) || at.contains(own) || isScrolledOut(own, x, y, width, height);
}

/** An entry further down a list is scrolled into view before it is clicked. */
function isScrolledOut(element: Element, x: number, y: number, width: number, height: number) {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight) continue;
    const { top, bottom, left, right } = box.getBoundingClientRect();
    const isInside = y + height / 2 > top && y + height / 2 < bottom;
    if (!isInside || x + width < left || x > right) return true;
  }
  return false;
}

export const isBusy = (): boolean =>
  [...document.querySelectorAll('main')].some((main) => main.getAttribute('aria-busy') !== 'false');

/** Returns the texts of alerts, and of what the invalid controls refer to. */
export const errors = (): string =>
  [
    ...withRole('alert'),
    ...[...document.querySelectorAll('[aria-invalid="true"]')].flatMap((one) =>
      (one.getAttribute('aria-describedby') ?? '')
        .split(/\s+/)
        .flatMap((id) => document.getElementById(id) ?? []),
    ),
  ]
    .map(textOf)
    .join(' ');

const isShown = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';

const withRole = (role: string, root: ParentNode = document): Element[] =>
  [...root.querySelectorAll(candidates)].filter(
    (element) => getRole(element) === role && isShown(element),
  );

const nameOf = (element: Element): string =>
  computeAccessibleName(element).replace(/\s+/g, ' ').trim();

const textOf = (element: Element): string =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim();

const named = (elements: Element[], name: string): Element | null =>
  elements.find((element) => nameOf(element) === name) ?? null;

const last = (elements: Element[]): Element | null => elements.at(-1) ?? null;

/** The topmost dialog, or the main part of the page. */
const shownForm = (): Element =>
  last([...withRole('dialog'), ...withRole('alertdialog')]) ??
  withRole('main')[0] ??
  document.querySelector('main') ??
  document.body;

/** The titles of the page and of the dialogs above it. */
const titles = (): Element[] =>
  withRole('heading').filter(
    (one) => one.matches('h1') || one.closest('[role="dialog"], [role="alertdialog"]') !== null,
  );

const isTitled = (heading: Element, title: string): boolean =>
  textOf(heading) === title || textOf(heading).startsWith(`${title} `);

/** Passwords have no role, but a label. Of several boxes, the one that can be edited. */
function boxNamed(label: string, form: Element): Element | null {
  const boxes = [...form.querySelectorAll(candidates)].filter(
    (one) =>
      isShown(one) &&
      (textRoles.includes(getRole(one) ?? '') || one.matches('input[type="password"]')) &&
      nameOf(one) === label,
  );
  return boxes.find((one) => !one.hasAttribute('readonly')) ?? boxes[0] ?? null;
}

function definitionOf(label: string, form: Element): Element | null {
  const term = withRole('term', form).find((one) => textOf(one) === label);
  const next = term?.nextElementSibling;
  return next && getRole(next) === 'definition' ? next : null;
}

/** What opens a list. Its name may consist of its label and its present value. */
function opener(label: string, form: Element): Element | null {
  const openers = [...withRole('combobox', form), ...withRole('button', form)];
  return openers.find((one) => nameOf(one).includes(label)) ?? null;
}

const tick = (label: string, form: Element): Element | null =>
  named(
    [...withRole('checkbox', form), ...withRole('switch', form)].filter(
      (one) => one instanceof HTMLInputElement,
    ),
    label,
  );

/** The last thing to press in the entry, or in the button that stands for it. */
function removerOf(option: string, form: Element): Element | null {
  const entry = named([...withRole('row', form), ...withRole('button', form)], option);
  return entry?.querySelector('button, svg') ?? null;
}

function relatedActions(link: string | null, form: Element): Element | null {
  const openers = withRole('button', form).filter((one) =>
    /^(true|menu)$/.test(one.getAttribute('aria-haspopup') ?? ''),
  );
  return (
    openers.find((one) => link === null || textOf(one.parentElement ?? one).includes(link)) ?? null
  );
}
