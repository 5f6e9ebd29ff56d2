import { component, componentOf } from '../dom/canvas-kit.ts';
import { languageOf, maySpeakOther } from '../dom/language.ts';
import { createLookBudget, type LookBudget } from '../dom/look-budget.ts';
import { buttonSelector, fieldControls } from '../dom/roles.ts';
import { automationId, named, namedLike } from '../dom/selectors.ts';
import type { ButtonKind } from '../dom/snapshot.ts';
import { oneLine, textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';

export interface PageButton {
  kind: ButtonKind;
  label: string;
  element: HTMLElement;
}

const barSelector = `${named('buttonBar')}, footer`;
const commandSelector = namedLike('wd-CommandButton', 'uic_');
const byId: [RegExp, ButtonKind][] = [
  [/uic_okButton$/, 'ok'],
  [/uic_cancelButton$/, 'cancel'],
  [/uic_doneButton$/, 'done'],
];
/** English captions, for buttons without Workday's names. */
const byCaption: [RegExp, ButtonKind][] = [
  [/^ok$/i, 'ok'],
  [/^cancel$/i, 'cancel'],
  [/^done$/i, 'done'],
];

/** Far more than any page has. */
const maxBars = 50;
const maxButtons = 300;

const primary = 'primary-button';
const secondary = 'secondary-button';

/**
 * Returns the buttons of the page's bar, and others that Workday names as commands. The names do
 * not depend on the language.
 */
export function buttonsIn(root: HTMLElement, budget = createLookBudget(root)): PageButton[] {
  const bars = budget.take(root.querySelectorAll(barSelector), maxBars).filter(isVisible);
  const commands = budget.take(root.querySelectorAll<HTMLElement>(commandSelector), maxButtons);
  const barButtons = bars.flatMap((element) =>
    budget.take(element.querySelectorAll<HTMLElement>('button'), maxButtons),
  );
  const isNamed = barButtons.length + commands.length > 0;
  const known = isNamed ? barButtons : libraryButtonRow(root, budget);
  const isLibrary = known.length > 0;
  const inBars = isLibrary || isNamed ? known : lastButtonRow(root, budget);
  const elements = [...new Set([...inBars, ...commands])].filter(isVisible);
  const buttons = elements.map((element) => ({
    element,
    label: labelOf(element),
    kind: kindOf(element),
  }));
  const mayGuess = isLibrary || maySpeakOther(languageOf(root.ownerDocument));
  if (mayGuess && buttons.every(({ kind }) => kind === 'other')) guessByPosition(buttons, inBars);
  return buttons;
}

export function findButton(root: HTMLElement, kind: ButtonKind): HTMLElement | null {
  return buttonsIn(root).find((button) => button.kind === kind)?.element ?? null;
}

/**
 * Returns the button that closes the dialog that `root` is or lies in, or null on a page
 * (docs/workday.md, "Page markup" and "Canvas Kit").
 */
export function closeButton(root: HTMLElement): HTMLElement | null {
  const known = root.querySelector<HTMLElement>(named('closeButton'));
  if (known) return known;
  const dialog = root.closest('[role="dialog"], [role="alertdialog"]');
  const first = dialog?.querySelector<HTMLElement>('button') ?? null;
  return first?.getAttribute('aria-label') && textOf(first) === '' ? first : null;
}

/**
 * The component library has no button bar: the last row of nothing but buttons counts, if one is a
 * primary or secondary button.
 */
function libraryButtonRow(root: HTMLElement, budget: LookBudget): HTMLElement[] {
  const all = root.querySelectorAll<HTMLElement>(component(primary, secondary));
  const commands = budget.take(all, maxButtons).filter(isVisible);
  const last = commands.findLast((element) => holdsButtonsOnly(element.parentElement));
  const row = (last?.parentElement?.children ?? []) as Iterable<HTMLElement>;
  return budget.take(row, maxButtons);
}

/** Buttons that open something, that switch something, or that stand at a value. */
const noCommand =
  '[role="tab"], [aria-haspopup], [aria-expanded], [aria-pressed], [role="switch"], [role="checkbox"]';
const noBar =
  'table, label, [role="grid"], [role="listbox"], [role="menu"], [role="tablist"], [role="radiogroup"]';
const noButtons = `${fieldControls}, h1, h2, h3, h4, a[href], p, label`;

/**
 * Any other page: the last buttons with a text, and those beside them. The row is the largest
 * element that shows nothing but buttons.
 */
function lastButtonRow(root: HTMLElement, budget: LookBudget): HTMLElement[] {
  const all = budget.take(root.querySelectorAll<HTMLElement>(buttonSelector), maxButtons);
  const last = all.findLast(
    (button) =>
      !button.matches(noCommand) && !button.closest(noBar) && isVisible(button) && labelOf(button),
  );
  let row: HTMLElement | null = null;
  for (let at = last?.parentElement; at && at !== root; at = at.parentElement) {
    if (!showsButtonsOnly(at)) break;
    row = at;
  }
  const found = row?.querySelectorAll<HTMLElement>(buttonSelector) ?? (last ? [last] : []);
  return budget.take(found, maxButtons).filter((button) => !button.matches(noCommand));
}

function showsButtonsOnly(element: Element): boolean {
  if (element.querySelector(noButtons)) return false;
  const buttons = [...element.querySelectorAll(buttonSelector)].slice(0, maxButtons);
  const squeezed = (text: string): string => text.replace(/\s/g, '');
  return squeezed(textOf(element)) === squeezed(buttons.map(textOf).join(''));
}

const holdsButtonsOnly = (row: Element | null): boolean =>
  row !== null &&
  row.childElementCount <= maxButtons &&
  [...row.children].every((element) => element.matches('button:not([role="tab"])'));

function kindOf(element: HTMLElement): ButtonKind {
  const id = automationId(element);
  const known = byId.find(([pattern]) => pattern.test(id));
  if (known) return known[1];
  if (/uic_/.test(id)) return 'other';
  const label = labelOf(element);
  return byCaption.find(([pattern]) => pattern.test(label))?.[1] ?? 'other';
}

/**
 * Fallback for unknown languages and markup: a single button is Done; of several, the primary one
 * is OK and the last is Cancel.
 */
function guessByPosition(buttons: PageButton[], inBars: HTMLElement[]): void {
  const row = buttons.filter(({ element }) => inBars.includes(element));
  const [only] = row;
  if (row.length === 1 && only) only.kind = 'done';
  if (row.length < 2) return;
  const type = ({ element }: PageButton): string =>
    element.getAttribute('data-automation-button-type') ?? componentOf(element);
  const submits = row.filter(({ element }) => element.matches('[type="submit"]'));
  const ok =
    row.find((button) => ['PRIMARY', primary].includes(type(button))) ??
    (submits.length === 1 ? submits[0] : only);
  const cancel =
    row.find((button) => ['AUXILIARY_ALT', secondary].includes(type(button))) ?? row.at(-1);
  if (ok) ok.kind = 'ok';
  if (cancel && cancel !== ok) cancel.kind = 'cancel';
}

function labelOf(element: HTMLElement): string {
  return (
    textOf(element) ||
    oneLine(element.getAttribute('title') ?? '') ||
    oneLine(element.getAttribute('aria-label') ?? '') ||
    oneLine((element as Partial<HTMLInputElement>).value?.toString() ?? '')
  );
}
