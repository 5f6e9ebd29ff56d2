import type { FieldWidget, Item, Widget } from '../page-model.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { type PromptSource, promptItem } from './prompt-sources.ts';
import type { Values } from './screen.ts';

/** A field's id and label are the same in every tenant; its value comes from the user's input. */
export interface Field {
  /** An id such as `56$1101`. */
  id: string;
  label: string;
}

interface Options {
  required?: boolean;
}

export function textOf(values: Values, field: Field): string {
  const value = values[field.id];
  return typeof value === 'string' ? value.trim() : '';
}

/** Not trimmed: blanks are part of a password. */
export function passwordOf(values: Values, field: Field): string {
  const value = values[field.id];
  return typeof value === 'string' ? value : '';
}

/** Counts text that is not a whole number as 0; the flow has already refused it. */
export function numberOf(values: Values, field: Field): number {
  return Number.parseInt(textOf(values, field), 10) || 0;
}

export function isTicked(values: Values, field: Field): boolean {
  return values[field.id] === true;
}

export function optionOf(values: Values, field: Field): string | null {
  const value = values[field.id];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Returns the ids of the items in a prompt. */
export function itemsOf(values: Values, field: Field): string[] {
  const value = values[field.id];
  if (Array.isArray(value)) return [...new Set(value)];
  return typeof value === 'string' && value !== '' ? [value] : [];
}

export function text({ id, label }: Field, values: Values, options: Options = {}): FieldWidget {
  return { type: 'text', id, label, ...options, value: textOf(values, { id, label }) };
}

export function textArea({ id, label }: Field, values: Values, options: Options = {}): FieldWidget {
  return { type: 'textArea', id, label, ...options, value: textOf(values, { id, label }) };
}

export function password({ id, label }: Field, values: Values, options: Options = {}): FieldWidget {
  return { type: 'password', id, label, ...options, value: passwordOf(values, { id, label }) };
}

export function number({ id, label }: Field, values: Values, options: Options = {}): FieldWidget {
  return { type: 'number', id, label, ...options, value: textOf(values, { id, label }) };
}

export function checkbox(
  { id, label }: Field,
  values: Values,
  options: Options & { refreshes?: boolean; disabled?: boolean } = {},
): FieldWidget {
  return { type: 'checkbox', id, label, ...options, checked: isTicked(values, { id, label }) };
}

export function radio(
  { id, label }: Field,
  values: Values,
  options: Options & { options: readonly string[] },
): FieldWidget {
  return {
    type: 'radio',
    id,
    label,
    ...options,
    options: [...options.options],
    value: optionOf(values, { id, label }),
  };
}

export function select(
  { id, label }: Field,
  values: Values,
  options: Options & { options: readonly string[] },
): FieldWidget {
  return {
    type: 'select',
    id,
    label,
    ...options,
    options: [...options.options],
    value: optionOf(values, { id, label }),
  };
}

export function prompt(
  tenant: Tenant,
  { id, label }: Field,
  values: Values,
  options: Options & { source: PromptSource; multiple: boolean; refreshes?: boolean },
): FieldWidget {
  const items = itemsOf(values, { id, label }).flatMap(
    (item) => promptItem(tenant, options.source, item) ?? [],
  );
  return { type: 'prompt', id, label, ...options, items };
}

export function readOnly({ id, label }: Field, value: string, options: Options = {}): FieldWidget {
  return { type: 'readOnlyText', id, label, ...options, value };
}

export function readOnlyTick({ id, label }: Field, ticked: boolean): FieldWidget {
  return { type: 'readOnlyText', id, label, value: ticked ? 'Yes' : 'No' };
}

export function readOnlyItems({ id, label }: Field, items: Item[]): FieldWidget {
  return { type: 'readOnlyItems', id, label, items };
}

export function section(title: string, children: Widget[]): Widget {
  return { type: 'section', title, children };
}
