import { isTextInput } from './roles.ts';

/**
 * User gestures as events. Workday's older widgets listen to single mouse and key events, the newer
 * ones to `click` and `input`, so each gesture sends everything that a browser would
 * (docs/workday.md, "Behaviour").
 */

/**
 * Moves the pointer onto the element and presses it. Libraries compare the place of a press with
 * their element, highlight what the pointer is on, and take a press without a place or a pressure
 * for one of a screen reader.
 */
export function press(element: HTMLElement): void {
  hover(element);
  const init = mouseAt(element);
  const pointer = { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  const held = { buttons: 1, pressure: 0.5 };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, ...held }));
  element.dispatchEvent(new MouseEvent('mousedown', { ...init, buttons: 1 }));
  element.dispatchEvent(new PointerEvent('pointerup', pointer));
  element.dispatchEvent(new MouseEvent('mouseup', init));
  element.dispatchEvent(new MouseEvent('click', init));
}

/** Moves the pointer onto the element. */
function hover(element: HTMLElement): void {
  const init = { ...mouseAt(element), detail: 0 };
  const pointer = { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  element.dispatchEvent(new PointerEvent('pointerover', pointer));
  element.dispatchEvent(new PointerEvent('pointerenter', { ...pointer, bubbles: false }));
  element.dispatchEvent(new MouseEvent('mouseover', init));
  element.dispatchEvent(new MouseEvent('mouseenter', { ...init, bubbles: false }));
  element.dispatchEvent(new PointerEvent('pointermove', pointer));
  element.dispatchEvent(new MouseEvent('mousemove', init));
}

function mouseAt(element: HTMLElement) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return {
    bubbles: true,
    cancelable: true,
    composed: true,
    view: element.ownerDocument.defaultView,
    button: 0,
    detail: 1,
    clientX: left + width / 2,
    clientY: top + height / 2,
  };
}

/** Codes of the keys that are sent, which older widgets read. */
const keyCodes = {
  Enter: 13,
  ArrowDown: 40,
  ArrowUp: 38,
  ArrowRight: 39,
  Tab: 9,
  Backspace: 8,
  Delete: 46,
  ' ': 32,
};

export type Key = keyof typeof keyCodes;

/**
 * Presses and lets go of a key. Returns whether the browser would act on it by itself, which it
 * does for trusted keys only.
 */
export function pressKey(element: HTMLElement, key: Key, { altKey = false } = {}): boolean {
  const code = key === ' ' ? 'Space' : key;
  const init = { key, code, keyCode: keyCodes[key], which: keyCodes[key], altKey };
  const event = { ...init, bubbles: true, cancelable: true, composed: true };
  const down = element.dispatchEvent(new KeyboardEvent('keydown', event));
  const types = key === 'Enter' || key === ' ';
  const pressed =
    !types ||
    element.dispatchEvent(new KeyboardEvent('keypress', { ...event, charCode: keyCodes[key] }));
  element.dispatchEvent(new KeyboardEvent('keyup', event));
  return down && pressed;
}

/**
 * Returns whether the browser would continue and submit the form around the box, which it does for
 * trusted keys only.
 */
export const pressEnter = (element: HTMLElement): boolean => pressKey(element, 'Enter');

/**
 * Focuses the element. In a window without focus the browser sends no events, so they are sent
 * here.
 */
export function focus(element: HTMLElement): void {
  withEvents(element, ['focus', 'focusin'], () => element.focus({ preventScroll: true }));
}

function blur(element: HTMLElement): void {
  withEvents(element, ['blur', 'focusout'], () => element.blur());
}

/**
 * Moves the focus where a press on the second element would: to the nearest element around it that
 * takes the focus, or nowhere. A dialog that keeps the focus inside gives it back to the box if it
 * goes nowhere.
 */
export function leaveFor(element: HTMLElement, pressed: Element): void {
  const next = pressed.closest<HTMLElement>('[tabindex], a[href], button, input, select, textarea');
  withEvents(element, ['blur', 'focusout'], () =>
    next && next !== element ? next.focus({ preventScroll: true }) : element.blur(),
  );
  if (element.ownerDocument.activeElement === element) blur(element);
}

/** Enters text as typing would: through the native setter, which frameworks cannot miss. */
export function type(element: HTMLElement, text: string): void {
  const init = { bubbles: true, composed: true, inputType: 'insertText', data: text };
  if (!isTextInput(element)) {
    typeRich(element, text, init);
    return;
  }
  element.dispatchEvent(new InputEvent('beforeinput', { ...init, cancelable: true }));
  const prototype =
    element.localName === 'textarea' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  setter?.call(element, text);
  element.dispatchEvent(new InputEvent('input', init));
}

/** Replaces the content of an element with editable text, which only the browser can do rightly. */
function typeRich(element: HTMLElement, text: string, init: InputEventInit): void {
  const { ownerDocument } = element;
  ownerDocument.getSelection()?.selectAllChildren(element);
  // No other way to enter text makes an editor take part in it.
  if (ownerDocument.execCommand?.(text === '' ? 'delete' : 'insertText', false, text)) return;
  element.textContent = text;
  element.dispatchEvent(new InputEvent('input', init));
}

/** Enters text and blurs the box: Workday commits the text on blur. */
export function enterText(element: HTMLElement, text: string): void {
  focus(element);
  type(element, text);
  element.dispatchEvent(new Event('change', { bubbles: true }));
  blur(element);
}

function withEvents(
  element: HTMLElement,
  [name, bubbling]: [string, string],
  act: () => void,
): void {
  let wasSent = false;
  const onEvent = (): void => {
    wasSent = true;
  };
  element.addEventListener(name, onEvent, { once: true });
  act();
  element.removeEventListener(name, onEvent);
  if (wasSent || !element.isConnected) return;
  element.dispatchEvent(new FocusEvent(name, { composed: true }));
  element.dispatchEvent(new FocusEvent(bubbling, { bubbles: true, composed: true }));
}
