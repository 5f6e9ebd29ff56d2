import { popupButton } from '../dom/roles.ts';
import { checkbox } from './checkbox.ts';
import type { Control } from './control.ts';
import { prompt } from './prompt.ts';
import { radio } from './radio.ts';
import { readOnly } from './read-only.ts';
import { select } from './select.ts';
import { number, password, text, textArea } from './text.ts';
import { toggle } from './toggle.ts';
import { unsupported } from './unsupported.ts';

/**
 * Tested in this order: a prompt contains a text box and checkboxes, and a list may contain a
 * hidden box.
 */
const kinds = {
  unsupported,
  prompt,
  select,
  radio,
  checkbox,
  'text-area': textArea,
  password,
  number,
  text,
  toggle,
  'read-only': readOnly,
} satisfies Record<string, Control>;

export type WidgetKind = keyof typeof kinds;

/** Kinds that a control tells by itself, whatever stands beside it in its field. */
const ownKinds: readonly WidgetKind[] = ['checkbox', 'password', 'number', 'text-area'];

/**
 * Returns the kind of a widget.
 * @param control the element that the field's label names, if it names one
 */
export function kindOf(widget: Element, control: Element | null = null): WidgetKind {
  const kind = firstKind(widget);
  if (!control || kind === 'unsupported') return kind;
  const own = firstKind(control);
  if (ownKinds.includes(own)) return own;
  const isPopup = kind === 'read-only' && control.matches(popupButton);
  return isPopup ? 'select' : kind;
}

function firstKind(widget: Element): WidgetKind {
  for (const [kind, control] of Object.entries(kinds)) {
    if (control.matches(widget)) return kind as WidgetKind;
  }
  return 'unsupported';
}

export const controlOf = (kind: WidgetKind): Control => kinds[kind];
