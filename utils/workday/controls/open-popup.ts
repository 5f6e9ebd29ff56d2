import { sentenceLayer } from '../dom/canvas-kit.ts';
import { focus, leaveFor, press, pressKey } from '../dom/gestures.ts';
import { buttonSelector, listRoles } from '../dom/roles.ts';
import { named } from '../dom/selectors.ts';
import { defaultTimeoutMs, waitFor } from '../dom/wait.ts';
import { choicesOf } from './choices.ts';
import { chosenIn, isTyping } from './chosen.ts';
import type { FillTask } from './control.ts';
import { openList, placeOutside } from './open-list.ts';

/** Finds the box or button of a field of choices in the field's current widget. */
export type FindControl = (widget: Element | null) => HTMLElement | null;

/** A popup shows at once, loading or not. After this time the next gesture is tried. */
const gestureTimeoutMs = 1_500;
/** Workday's own lists come from the server before they show. */
const workdayControl = named('selectWidget');

/**
 * Opens the control's list, or leaves it open, and waits for its rows. The patterns of the ARIA
 * Authoring Practices Guide open by a press on the control, on the button beside it, or by the down
 * arrow, Enter or space.
 * @returns the open list, or null if nothing opened it or it stayed empty
 */
export async function openPopup(
  task: FillTask,
  find: FindControl,
  { byKeys = true } = {},
): Promise<HTMLElement | null> {
  const { document, widget } = task;
  const list = (): HTMLElement | null => listOf(task, find);
  const hasRows = (): HTMLElement | null => {
    const open = list();
    return open && choicesOf(open).length > 0 ? open : null;
  };
  const isOpen = (): boolean => {
    const control = find(widget());
    return list() !== null || (control !== null && isTyping(control));
  };
  const control = find(widget());
  if (!control) return null;
  if (!isOpen()) {
    focus(partToPress(control));
    const isSlow = control.matches(workdayControl);
    for (const gesture of isSlow ? [press] : gesturesFor(widget(), control, byKeys)) {
      const current = find(widget());
      if (!current || isOpen()) break;
      gesture(partToPress(current));
      const timeoutMs = isSlow ? defaultTimeoutMs : gestureTimeoutMs;
      if (await waitFor(document, isOpen, { timeoutMs })) break;
    }
    if (!isOpen()) return null;
  }
  return (await waitFor(document, hasRows)) ?? list();
}

/** The element with the role of a combobox can be a frame around what a person presses. */
function partToPress(control: HTMLElement): HTMLElement {
  if (control.matches('input, button, select, [tabindex]')) return control;
  const inner = 'input:not([type="hidden"]), button, [tabindex]';
  return control.querySelector<HTMLElement>(inner) ?? control;
}

type Gesture = (control: HTMLElement) => void;

function gesturesFor(widget: Element | null, control: HTMLElement, byKeys: boolean): Gesture[] {
  const beside = openerOf(widget, control);
  const keys: Gesture[] = [
    (element) => pressKey(element, 'ArrowDown'),
    (element) => pressKey(element, 'ArrowDown', { altKey: true }),
    (element) => pressKey(element, 'Enter'),
    (element) => pressKey(element, ' '),
  ];
  const isText = control.matches('input');
  return [
    press,
    ...(beside ? [() => press(beside)] : []),
    ...(byKeys ? (isText ? keys.slice(0, 2) : keys) : []),
  ];
}

/**
 * The button that opens the list: one that says so, or the last one after the box that is out of
 * the tab order. Before it may stand one that clears the field, so a single button of a field with
 * values is left alone.
 */
function openerOf(widget: Element | null, control: HTMLElement): HTMLElement | null {
  const buttons = [...(widget?.querySelectorAll<HTMLElement>(buttonSelector) ?? [])].filter(
    (button) =>
      button !== control &&
      Boolean(control.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  const stated = buttons.find((button) =>
    button.matches('[aria-expanded], [aria-haspopup], [aria-controls]'),
  );
  if (stated) return stated;
  const unreached = buttons.filter(({ tabIndex }) => tabIndex < 0);
  const isEmpty = chosenIn(widget).names.length === 0;
  return isEmpty || unreached.length > 1 ? (unreached.at(-1) ?? null) : null;
}

/** The open list of the field's control as it is now. */
export function listOf({ document, widget }: FillTask, find: FindControl): HTMLElement | null {
  const control = find(widget());
  if (!control || control.matches(listRoles)) return control;
  return openList(document, control);
}

/** A box can open its list again when it gets the focus back. */
const closedQuietMs = 120;

/**
 * Closes the list by a press outside that takes the focus there, as a person would, else by the key
 * that leaves the field. Never by Escape, which can discard the task.
 */
export async function closePopup(task: FillTask, find: FindControl): Promise<void> {
  const { document, widget } = task;
  const isOpen = (): boolean => {
    const control = find(widget());
    if (control === null) return false;
    if (openList(document, control) !== null) return true;
    return control.getAttribute('aria-expanded') === 'true' && sentenceLayer(document) !== null;
  };
  const control = find(widget());
  if (!control || control.matches(`${listRoles}, select`)) return;
  const wasOpen = isOpen();
  const outside = placeOutside(document);
  if (wasOpen) press(outside);
  if (document.activeElement === control) leaveFor(control, outside);
  const isClosed = (): boolean => !isOpen();
  const wait = { timeoutMs: 1_000, settleMs: wasOpen ? closedQuietMs : 0 };
  if (await waitFor(document, isClosed, wait)) return;
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused !== document.body) pressKey(focused, 'Tab');
  await waitFor(document, isClosed, wait);
}
