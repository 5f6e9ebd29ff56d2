import { listRoles } from '../dom/roles.ts';

/** Parts of a widget that belong to its open popup, or that nobody operates. */
const inPopup = `${listRoles}, [role="dialog"], [data-automation-widget="wd-popup"]`;
const unused = '[aria-hidden="true"], [hidden], [inert], [type="hidden"]';

/**
 * Returns the first match that a person operates, in document order. Libraries keep native controls
 * beside the drawn ones for forms and for autofill, hidden from everybody. Where nothing else is
 * there, a hidden one is the control, and something is drawn over it.
 */
export function operable(scope: Element | null | undefined, selector: string): HTMLElement | null {
  if (!scope) return null;
  if (scope.matches(selector)) return scope as HTMLElement;
  let spare: HTMLElement | null = null;
  for (const element of scope.querySelectorAll<HTMLElement>(selector)) {
    const popup = element.parentElement?.closest(inPopup);
    if (popup && popup !== scope && scope.contains(popup)) continue;
    const hidden = element.closest(unused);
    if (!hidden || !scope.contains(hidden) || hidden === scope) return element;
    spare ??= element;
  }
  return spare;
}

/** Whether a person can change the control now. */
export const isOff = (element: Element): boolean =>
  element.matches(':disabled, [aria-disabled="true"]') ||
  element.closest('[aria-disabled="true"]:is([role="group"], [role="radiogroup"])') !== null;
