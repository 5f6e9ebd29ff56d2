import { titleSelector } from '../dom/page.ts';

/** What changed since the last read. */
export interface PageChange {
  /** The address changed. */
  url: boolean;
  /** A title appeared, disappeared or changed, or a dialog opened or closed. Rarely true. */
  title: boolean;
}

/**
 * Result of a read. While a page is loading, the next change is read before its frame, since it may
 * end the loading.
 */
export type Looked = 'loading' | 'done';

/**
 * The extension's own element on `documentElement`. Its shadow root is closed, so mutations show
 * the element only.
 */
const ownHost = 'KOLLENO-GUIDE';
/**
 * Attributes in which Workday's widgets keep their state. Never all attributes: styles and classes
 * change by the hundred.
 */
const stateAttributes = [
  'aria-busy',
  'aria-checked',
  'aria-disabled',
  'aria-hidden',
  'aria-invalid',
  'aria-modal',
  'data-automation-activepopup',
  'data-automation-checked',
  'data-automationcheckboxchecked',
  'data-automation-loadingpanelhidden',
  'disabled',
  'hidden',
];
const visibilityAttributes = new Set([
  'aria-hidden',
  'aria-modal',
  'data-automation-activepopup',
  'hidden',
]);
const popupSelector = '[data-automation-widget="wd-popup"], .wd-popup, [role="dialog"]';
/** Animation frames stop in a hidden tab; reads continue by this timer. */
const hiddenTabDelayMs = 250;
/**
 * While the page changes by itself, reads take at most a quarter of the time: a read that took long
 * is followed by a rest of three times its duration. User actions are read in the next frame.
 */
const restFactor = 3;
/** A shorter read fits into any frame and needs no rest. */
const minRestingReadMs = 4;
/** The first part of a new page is read at once, the next not before another frame. */
const frameMs = 16;
/** Reads are cheap while the page loads, but it may change a thousand times a second. */
const loadingIntervalMs = 8;

/**
 * Calls back at the start and once per animation frame in which the page changed, less often if
 * reads take long. A new title is read before the page's own frame, so that page and hints appear
 * together. Reads no layout, and the work grows with the mutations, not with the page. Removes
 * everything when `signal` aborts.
 * @param isFilling whether the extension is entering values: input events are then its own, and
 * reads must not delay it
 */
export function watchPage(
  document: Document,
  callback: (change: PageChange) => Looked,
  signal: AbortSignal,
  isFilling: () => boolean = () => false,
): void {
  const { defaultView } = document;
  if (!defaultView || signal.aborted) return;
  let address = document.location.href;
  const pending = { title: true };
  const schedule = createReadSchedule(document, defaultView, () => {
    const url = document.location.href !== address;
    const change = { url, title: pending.title || url };
    address = document.location.href;
    pending.title = false;
    return callback(change);
  });
  observeMutations(document, pending, () => schedule.onMutation(pending.title), signal);
  for (const type of ['input', 'change', 'click', 'focusout', 'visibilitychange'] as const) {
    document.addEventListener(
      type,
      () => (isFilling() ? schedule.request() : schedule.requestNow()),
      { capture: true, passive: true, signal },
    );
  }
  for (const type of ['popstate', 'hashchange', 'pageshow'] as const) {
    defaultView.addEventListener(type, schedule.requestNow, { passive: true, signal });
  }
  // Where supported: navigation by `pushState` shows without any change to the document.
  const navigation: EventTarget | undefined =
    'navigation' in defaultView ? defaultView.navigation : undefined;
  navigation?.addEventListener('currententrychange', schedule.requestNow, { signal });
  signal.addEventListener('abort', schedule.cancel, { once: true });
  schedule.request();
}

interface ReadSchedule {
  /** Reads in the next frame, or after the current rest. */
  request(): void;
  /** Ends the current rest: reads in the next frame. */
  requestNow(): void;
  onMutation(titleTouched: boolean): void;
  cancel(): void;
}

function createReadSchedule(document: Document, view: Window, read: () => Looked): ReadSchedule {
  let frame = 0;
  let timer = 0;
  let restUntil = 0;
  let lastStart = Number.NEGATIVE_INFINITY;
  let result: Looked = 'done';

  const cancel = (): void => {
    view.cancelAnimationFrame(frame);
    view.clearTimeout(timer);
    frame = timer = 0;
  };
  const run = (): void => {
    cancel();
    const start = view.performance.now();
    lastStart = start;
    result = read();
    const rest = (): void => {
      const now = view.performance.now();
      const durationMs = result === 'done' ? now - start : 0;
      restUntil = durationMs > minRestingReadMs ? now + restFactor * durationMs : 0;
    };
    rest();
    // Work that the read deferred to the end of the turn, such as drawing, is part of it.
    queueMicrotask(rest);
  };
  const request = (): void => {
    if (timer) return;
    const restMs = restUntil - view.performance.now();
    if (restMs > 0) {
      timer = view.setTimeout(requestNow, restMs);
      return;
    }
    if (!document.hidden) frame = view.requestAnimationFrame(run);
    timer = view.setTimeout(run, hiddenTabDelayMs);
  };
  const requestNow = (): void => {
    if (restUntil > 0) {
      view.clearTimeout(timer);
      restUntil = timer = 0;
    }
    request();
  };
  const onMutation = (titleTouched: boolean): void => {
    // The user is waiting for the new page.
    const sinceMs = view.performance.now() - lastStart;
    if (
      (titleTouched && sinceMs > frameMs) ||
      (result === 'loading' && sinceMs > loadingIntervalMs)
    ) {
      run();
      // A style change may end the loading, and styles are not observed.
      if (result === 'loading') request();
    } else if (titleTouched) requestNow();
    else request();
  };
  return { request, requestNow, onMutation, cancel };
}

/** @param pending its `title` is set if a mutation touches a title */
function observeMutations(
  document: Document,
  pending: { title: boolean },
  callback: () => void,
  signal: AbortSignal,
): void {
  const observer = new MutationObserver((records) => {
    let ownCount = 0;
    for (const record of records) {
      if (isOwnMutation(record)) ownCount++;
      else {
        pending.title ||= touchesTitle(record);
        if (record.target === document.body) observePopups(record.addedNodes);
      }
    }
    if (ownCount < records.length) callback();
  });
  /** Used popups stay and are hidden by style alone, so style is observed on popups only. */
  const observePopups = (nodes: Iterable<Node>): void => {
    for (const node of nodes) {
      if (isElement(node) && node.matches(popupSelector)) {
        observer.observe(node, {
          attributes: true,
          attributeFilter: [...stateAttributes, 'class', 'style'],
        });
      }
    }
  };
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: stateAttributes,
  });
  if (document.body) observePopups(document.body.children);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function touchesTitle(record: MutationRecord): boolean {
  const { target } = record;
  const element = isElement(target) ? target : target.parentElement;
  if (record.type === 'attributes') {
    const name = record.attributeName ?? '';
    const changesVisibility =
      visibilityAttributes.has(name) || name === 'class' || name === 'style';
    return changesVisibility && element !== null && holdsTitle(element);
  }
  if (element?.closest(`${titleSelector}, h1, h2`)) return true;
  if (record.type === 'characterData') return false;
  return [...record.addedNodes].some(holdsTitle) || [...record.removedNodes].some(holdsTitle);
}

function holdsTitle(node: Node): boolean {
  const selector = `${titleSelector}, h1, [role="dialog"]`;
  return isElement(node) && (node.matches(selector) || node.querySelector(selector) !== null);
}

function isOwnMutation(record: MutationRecord): boolean {
  if (record.type !== 'childList') return record.target.nodeName === ownHost;
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every((node) => node.nodeName === ownHost);
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
