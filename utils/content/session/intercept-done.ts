import { locateButton } from '../../workday/read/locate.ts';

/** What the press on Done depends on. Asked anew for every press. */
export interface DoneInterception {
  /** Leaving now would lose a one-time value, and the question can be seen. */
  wouldLose(): boolean;
  /** The question stands on the page already. */
  asked(): boolean;
  ask(): void;
}

/** A double click is one press: its second half comes too soon for anyone to have read the question. In milliseconds. */
const readingTime = 600;
const begins = ['pointerdown', 'keydown'];
const ends = ['click', 'keyup', 'pointercancel'];
const cancelable = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'keydown',
  'keypress',
  'keyup',
  'click',
];
const passive = ['touchstart', 'touchend', 'pointercancel'];

/**
 * Holds the first press on Workday's own Done while a one-time value would be lost by it, and asks; the next press goes through. A press is
 * held from its very beginning, for some of Workday's widgets act when the button goes down, others when it comes up.
 */
export function interceptDone(
  document: Document,
  guard: DoneInterception,
  signal: AbortSignal,
): void {
  let under = false;
  let held = false;
  let askedAt = Number.NEGATIVE_INFINITY;

  const begin = (at: number): void => {
    under = true;
    held = guard.wouldLose() && (!guard.asked() || at - askedAt < readingTime);
    if (!held || guard.asked()) return;
    askedAt = at;
    guard.ask();
  };
  const listen = (event: Event): void => {
    if (!event.isTrusted || !(under || guard.wouldLose()) || !isPress(event)) return;
    if (!onDone(document, event.target)) return;
    const repeated = event instanceof KeyboardEvent && event.repeat;
    if ((begins.includes(event.type) && !repeated) || !under) begin(event.timeStamp);
    if (held) {
      if (event.cancelable) event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (ends.includes(event.type)) under = false;
  };
  const view = document.defaultView;
  for (const type of cancelable)
    view?.addEventListener(type, listen, { capture: true, passive: false, signal });
  for (const type of passive)
    view?.addEventListener(type, listen, { capture: true, passive: true, signal });
}

const isPress = (event: Event): boolean =>
  !(event instanceof KeyboardEvent) || event.key === 'Enter' || event.key === ' ';

/** Workday replaces its buttons, so the one of this moment is looked for. */
function onDone(document: Document, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || !target.closest('button, [role="button"]')) return false;
  return locateButton(document, 'done')?.contains(target) ?? false;
}
