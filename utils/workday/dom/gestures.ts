/**
 * User gestures as events. Workday's older widgets listen to single mouse and key events, the newer
 * ones to `click` and `input`, so each gesture sends everything that a browser would
 * (docs/workday.md, "Behaviour").
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

/**
 * Returns whether the browser would continue and submit the form around the box, which it does for
 * trusted keys only.
 */
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

/**
 * Focuses the element. In a window without focus the browser sends no events, so they are sent
 * here.
 */
export function focus(element: HTMLElement): void {
  withEvents(element, ['focus', 'focusin'], () => element.focus({ preventScroll: true }));
}

export function blur(element: HTMLElement): void {
  withEvents(element, ['blur', 'focusout'], () => element.blur());
}

/** Enters text as typing would: through the native setter, which frameworks cannot miss. */
export function type(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const init = { bubbles: true, composed: true, inputType: 'insertText', data: text };
  element.dispatchEvent(new InputEvent('beforeinput', { ...init, cancelable: true }));
  const prototype =
    element.localName === 'textarea' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  setter?.call(element, text);
  element.dispatchEvent(new InputEvent('input', init));
}

/** Enters text and blurs the box: Workday commits the text on blur. */
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
