import type { FillOutcome, FillValue, Reading } from '../dom/snapshot.ts';

/** What a fill works with. */
export interface FillTask {
  document: Document;
  /** The field's widget as it is now, found again by label: Workday replaces nodes while people type. */
  widget(): HTMLElement | null;
  signal: AbortSignal;
  /** Called with null when work on an item begins, and with its outcome at the end. */
  onItem(name: string, outcome: FillOutcome | null): void;
}

/** One kind of control. A widget is the element beside a label that holds the control. */
export interface Control {
  matches(widget: Element): boolean;
  /** What a person would point at: the box, the list, the tick. */
  element(widget: HTMLElement): HTMLElement;
  read(widget: HTMLElement): Reading;
  /** Absent where the control cannot be edited. Reads back what it entered. */
  fill?(value: FillValue, task: FillTask): Promise<FillOutcome>;
}
