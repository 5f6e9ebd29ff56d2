import type { WidgetKind } from '../controls/kinds.ts';

/** One field as live elements. Workday replaces them: use at once, find again after a change. */
export interface FieldRow {
  /** As the page spells it, without the required mark. */
  label: string;
  labelElement: HTMLElement;
  /** Contains label and widget. */
  element: HTMLElement;
  widget: HTMLElement;
  kind: WidgetKind;
}
