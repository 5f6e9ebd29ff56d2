import { titleSelector } from '../dom/page.ts';

/** What one batch of changes touched. */
export interface PageChange {
  /** The address is another one. */
  url: boolean;
  /** A title came, went or changed, or a dialog opened or closed. False on nearly all batches. */
  title: boolean;
}

/** What a look came to: of a page that is still loading the next change is looked at before its frame, for it may be the end of that. */
export type Looked = 'loading' | 'done';

/** Our own element on `documentElement`; its shadow root is closed, so only the element itself shows up here. */
const ownHost = 'KOLLENO-GUIDE';
/** State that Workday's widgets keep in attributes. Never all attributes: styles and classes change by the hundred. */
const attributes = [
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
const showOrHide = new Set(['aria-hidden', 'aria-modal', 'data-automation-activepopup', 'hidden']);
const popups = '[data-automation-widget="wd-popup"], .wd-popup, [role="dialog"]';
/** Frames stop in a hidden tab; reading goes on by this timer, in milliseconds. */
const withoutFrames = 250;
/**
 * While the page changes by itself, looks take no more than a quarter of the time: after one that took long the next waits for three times as long.
 * What a person does is looked at in the next frame.
 */
const restsFor = 3;
/** A look below this many milliseconds fits into any frame and needs no rest. */
const short = 4;
/** Of a page that comes in parts the first is looked at at once, and the next not before another frame, in milliseconds. */
const frameTime = 16;
/** While it loads, looks are cheap, but a page may change a thousand times a second. In milliseconds. */
const loadingTime = 8;

/**
 * Calls back once per animation frame in which the page changed, less often where that takes long, and after the start. Where a title came that is before the
 * page's own frame, so that page and hints show together. Nothing is read from layout here, and work grows with the mutations, not with the page. Ends without a trace when `signal` aborts.
 * @param isFilling the extension enters values: what looks like a person's doing is its own, and looks must not hold it up
 */
export function watchPage(
  document: Document,
  callback: (change: PageChange) => Looked,
  signal: AbortSignal,
  isFilling: () => boolean = () => false,
): void {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  let address = document.location.href;
  let titleTouched = false;
  let frame = 0;
  let timer = 0;
  let restsUntil = 0;
  let ranAt = Number.NEGATIVE_INFINITY;
  let looked: Looked = 'done';

  const run = (): void => {
    view.cancelAnimationFrame(frame);
    view.clearTimeout(timer);
    frame = timer = 0;
    const url = document.location.href !== address;
    const change = { url, title: titleTouched || url };
    address = document.location.href;
    titleTouched = false;
    const began = view.performance.now();
    ranAt = began;
    looked = callback(change);
    const rest = (): void => {
      const ended = view.performance.now();
      const took = looked === 'done' ? ended - began : 0;
      restsUntil = took > short ? ended + restsFor * took : 0;
    };
    rest();
    // What the look put off to the end of the turn, such as drawing, is part of it.
    queueMicrotask(rest);
  };
  const schedule = (): void => {
    if (timer) return;
    const rest = restsUntil - view.performance.now();
    if (rest > 0) {
      timer = view.setTimeout(hurry, rest);
      return;
    }
    if (!document.hidden) frame = view.requestAnimationFrame(run);
    timer = view.setTimeout(run, withoutFrames);
  };
  const hurry = (): void => {
    if (restsUntil > 0) {
      view.clearTimeout(timer);
      restsUntil = timer = 0;
    }
    schedule();
  };
  const observer = new MutationObserver((records) => {
    let ours = 0;
    for (const record of records) {
      if (isOwn(record)) ours++;
      else {
        titleTouched ||= touchesTitle(record);
        if (record.target === document.body) watchPopups(record.addedNodes);
      }
    }
    if (ours === records.length) return;
    // Another page is what a person waits for.
    const since = view.performance.now() - ranAt;
    if ((titleTouched && since > frameTime) || (looked === 'loading' && since > loadingTime)) {
      run();
      // A style may end the loading, which is no change to be heard of.
      if (looked === 'loading') schedule();
    } else if (titleTouched) hurry();
    else schedule();
  });
  /** Used popups stay and are hidden by style alone; only their own elements are observed for it. */
  const watchPopups = (nodes: Iterable<Node>): void => {
    for (const node of nodes) {
      if (isElement(node) && node.matches(popups)) {
        observer.observe(node, {
          attributes: true,
          attributeFilter: [...attributes, 'class', 'style'],
        });
      }
    }
  };
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: attributes,
  });
  if (document.body) watchPopups(document.body.children);

  for (const type of ['input', 'change', 'click', 'focusout', 'visibilitychange'] as const) {
    document.addEventListener(type, () => (isFilling() ? schedule() : hurry()), {
      capture: true,
      passive: true,
      signal,
    });
  }
  for (const type of ['popstate', 'hashchange', 'pageshow'] as const) {
    view.addEventListener(type, hurry, { passive: true, signal });
  }
  // Where the browser has it: navigation by `pushState` is seen without any change to the document.
  const navigation: EventTarget | undefined = 'navigation' in view ? view.navigation : undefined;
  navigation?.addEventListener('currententrychange', hurry, { signal });

  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      view.cancelAnimationFrame(frame);
      view.clearTimeout(timer);
    },
    { once: true },
  );
  titleTouched = true;
  schedule();
}

function touchesTitle(record: MutationRecord): boolean {
  const { target } = record;
  const element = isElement(target) ? target : target.parentElement;
  if (record.type === 'attributes') {
    const name = record.attributeName ?? '';
    const shown = showOrHide.has(name) || name === 'class' || name === 'style';
    return shown && element !== null && holdsTitle(element);
  }
  if (element?.closest(`${titleSelector}, h1, h2`)) return true;
  if (record.type === 'characterData') return false;
  return [...record.addedNodes].some(holdsTitle) || [...record.removedNodes].some(holdsTitle);
}

function holdsTitle(node: Node): boolean {
  const sought = `${titleSelector}, h1, [role="dialog"]`;
  return isElement(node) && (node.matches(sought) || node.querySelector(sought) !== null);
}

function isOwn(record: MutationRecord): boolean {
  if (record.type !== 'childList') return record.target.nodeName === ownHost;
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every((node) => node.nodeName === ownHost);
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
