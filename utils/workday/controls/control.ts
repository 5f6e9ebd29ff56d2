import type { FillOutcome, FillValue, Reading } from '../dom/snapshot.ts';

/** Context of one fill. */
export interface FillTask {
  document: Document;
  /** Finds the field's current widget by label: Workday replaces nodes while people type. */
  widget(): HTMLElement | null;
  signal: AbortSignal;
  /** Called with null when work on an item starts, and with its outcome at the end. */
  onItem(name: string, outcome: FillOutcome | null): void;
}

/** One kind of control. A widget is the element beside a label that contains the control. */
export interface Control {
  matches(widget: Element): boolean;
  /** Returns the visible part of the control: the box, the list, the checkbox. */
  element(widget: HTMLElement): HTMLElement;
  read(widget: HTMLElement): Reading;
  /** Absent if the control cannot be edited. Reads back what it entered. */
  fill?(value: FillValue, task: FillTask): Promise<FillOutcome>;
}
