import { checkbox } from './checkbox.ts';
import type { Control } from './control.ts';
import { prompt } from './prompt.ts';
import { radio } from './radio.ts';
import { readOnly } from './read-only.ts';
import { select } from './select.ts';
import { number, password, text, textArea } from './text.ts';
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
  'read-only': readOnly,
} satisfies Record<string, Control>;

export type WidgetKind = keyof typeof kinds;

export function kindOf(widget: Element): WidgetKind {
  for (const [kind, control] of Object.entries(kinds)) {
    if (control.matches(widget)) return kind as WidgetKind;
  }
  return 'unsupported';
}

export const controlOf = (kind: WidgetKind): Control => kinds[kind];
