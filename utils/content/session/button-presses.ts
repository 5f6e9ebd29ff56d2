import { locateButton } from '../../workday/read/locate.ts';

/** Calls back while a person is pressing Workday's OK, before Workday handles the press. */
export function watchOkPress(document: Document, onPress: () => void, signal: AbortSignal): void {
  document.defaultView?.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || !(event.target instanceof Node)) return;
      if (locateButton(document, 'ok')?.contains(event.target)) onPress();
    },
    { capture: true, passive: true, signal },
  );
}

/** What a press on Done depends on. Read anew for every press. */
export interface DoneInterception {
  /** Leaving now would lose a one-time value, and the warning can be seen. */
  wouldLose(): boolean;
  /** The warning is on the page already. */
  asked(): boolean;
  ask(): void;
}

/** The second half of a double click comes too soon for anyone to have read the warning. */
const readingTimeMs = 600;
const startTypes = ['pointerdown', 'keydown'];
const endTypes = ['click', 'keyup', 'pointercancel'];
const cancelableTypes = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'keydown',
  'keypress',
  'keyup',
  'click',
];
const passiveTypes = ['touchstart', 'touchend', 'pointercancel'];

/**
 * Stops the first press on Workday's own Done while it would lose a one-time value, and asks. The
 * next press goes through. A press is stopped from its first event, because some of Workday's
 * widgets act when the button goes down, others when it comes up.
 */
export function interceptDone(
  document: Document,
  guard: DoneInterception,
  signal: AbortSignal,
): void {
  let isPressed = false;
  let isStopped = false;
  let askedAt = Number.NEGATIVE_INFINITY;

  const start = (at: number): void => {
    isPressed = true;
    isStopped = guard.wouldLose() && (!guard.asked() || at - askedAt < readingTimeMs);
    if (!isStopped || guard.asked()) return;
    askedAt = at;
    guard.ask();
  };
  const listen = (event: Event): void => {
    if (!event.isTrusted || !(isPressed || guard.wouldLose()) || !isPressEvent(event)) return;
    if (!isOnDone(document, event.target)) return;
    const isRepeated = event instanceof KeyboardEvent && event.repeat;
    if ((startTypes.includes(event.type) && !isRepeated) || !isPressed) start(event.timeStamp);
    if (isStopped) {
      if (event.cancelable) event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (endTypes.includes(event.type)) isPressed = false;
  };
  const view = document.defaultView;
  for (const type of cancelableTypes)
    view?.addEventListener(type, listen, { capture: true, passive: false, signal });
  for (const type of passiveTypes)
    view?.addEventListener(type, listen, { capture: true, passive: true, signal });
}

const isPressEvent = (event: Event): boolean =>
  !(event instanceof KeyboardEvent) || event.key === 'Enter' || event.key === ' ';

/** Locates Done anew for each event, because Workday replaces its buttons. */
function isOnDone(document: Document, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || !target.closest('button, [role="button"]')) return false;
  return locateButton(document, 'done')?.contains(target) ?? false;
}
