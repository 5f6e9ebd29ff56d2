/**
 * What a person's hands cause, as events. Workday's older widgets listen to single mouse and key events, the newer ones to `click` and
 * `input`; each gesture sends all that a browser would (docs/workday.md, "Behaviour").
 */

export function press(element: HTMLElement): void {
  const view = element.ownerDocument.defaultView;
  const init = { bubbles: true, cancelable: true, composed: true, view, button: 0, detail: 1 };
  const pointer = { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  element.dispatchEvent(new MouseEvent('mousedown', { ...init, buttons: 1 }));
  element.dispatchEvent(new PointerEvent('pointerup', pointer));
  element.dispatchEvent(new MouseEvent('mouseup', init));
  element.dispatchEvent(new MouseEvent('click', init));
}

/** Answers whether the browser would go on: submit the form around the box. It does so for trusted keys only. */
export function pressEnter(element: HTMLElement): boolean {
  const init = {
    key: 'Enter',
    code: 'Enter',
    keyCode: 13,
    which: 13,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  const down = element.dispatchEvent(new KeyboardEvent('keydown', init));
  const pressed = element.dispatchEvent(new KeyboardEvent('keypress', { ...init, charCode: 13 }));
  element.dispatchEvent(new KeyboardEvent('keyup', init));
  return down && pressed;
}

/** Focuses; in a window without focus the browser stays silent, so the events are sent in its place. */
export function focus(element: HTMLElement): void {
  withEvents(element, ['focus', 'focusin'], () => element.focus({ preventScroll: true }));
}

export function blur(element: HTMLElement): void {
  withEvents(element, ['blur', 'focusout'], () => element.blur());
}

/** Puts text into a box as typing would: through the browser's own setter, which frameworks cannot overlook. */
export function type(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const init = { bubbles: true, composed: true, inputType: 'insertText', data: text };
  element.dispatchEvent(new InputEvent('beforeinput', { ...init, cancelable: true }));
  const prototype =
    element.localName === 'textarea' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  setter?.call(element, text);
  element.dispatchEvent(new InputEvent('input', init));
}

/** Types and leaves the box: Workday takes a text over when the box loses focus. */
export function enterText(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
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
  let heard = false;
  const listen = (): void => {
    heard = true;
  };
  element.addEventListener(name, listen, { once: true });
  act();
  element.removeEventListener(name, listen);
  if (heard || !element.isConnected) return;
  element.dispatchEvent(new FocusEvent(name, { composed: true }));
  element.dispatchEvent(new FocusEvent(bubbling, { bubbles: true, composed: true }));
}
