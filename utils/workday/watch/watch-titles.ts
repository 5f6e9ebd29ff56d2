import {
  dialogs,
  documentTitleText,
  headings,
  nameFromDocumentTitle,
  textsOf,
  titles,
  touchedTitles,
  touchesDocumentTitle,
} from './title-texts.ts';

/** Time to observe the document after a possible navigation. Slow pages take ten seconds. */
const navigationTimeoutMs = 60_000;
/** Time to observe the document after a title appeared: some pages show one while they load. */
const titleTimeoutMs = 10_000;

/**
 * Calls back with the raw texts of titles at the start and of titles that appear or change, and
 * with none if the address changed. Looks only at what the mutations touched and reads neither
 * style nor layout, so that other pages do not slow down.
 *
 * A page that somebody works in changes all the time and stays the same page. So the whole document
 * is observed only for a while after a possible navigation: a change of the address or the document
 * title, a new dialog, a press, Enter, or a return to the tab. Workday also names each page twice,
 * in the document title and in a heading (docs/workday.md, "Page markup"). Once both agree, the
 * document title alone is trusted to announce the next page, and dialogs are noticed when they are
 * added to `body` or take the focus. A document title that stays silent when the address changes
 * loses this trust. Removes everything when `signal` aborts.
 */
export function watchTitles(
  document: Document,
  callback: (titles: readonly string[]) => void,
  signal: AbortSignal,
): void {
  const { defaultView } = document;
  if (!defaultView || signal.aborted) return;
  const hasAddressChanged = createAddressCheck(document, defaultView);
  let trusted = false;
  /** The address changed, and the trusted document title did not follow yet. */
  let unannounced = false;
  /** The name that did not follow. An old heading may match it: hidden pages stay in place. */
  let distrustedName: string | null = null;
  let lastHeadings: readonly string[] = [];
  /** Once there was a dialog, a changed text may be its name. */
  let selector = document.querySelector(dialogs) ? titles : `${headings}, title`;

  const report = (found: Iterable<Element>): void => {
    const elements = [...found];
    callback(textsOf(elements));
    const texts = textsOf(elements.filter((element) => element.matches(headings)));
    if (texts.length > 0) lastHeadings = texts;
    trusted = isAnnounced(nameFromDocumentTitle(document), distrustedName, lastHeadings);
    if (trusted) wholeDocument.expire();
    else wholeDocument.observeFor(titleTimeoutMs);
  };
  const process = (records: readonly MutationRecord[]): void => {
    const touched = touchedTitles(records, selector);
    if (touched.size > 0) {
      report(touched);
      if ([...touched].some((element) => element.matches(dialogs))) selector = titles;
    } else if (hasAddressChanged()) callback([]);
  };
  const wholeDocument = createTimedObserver(document, defaultView, signal, (records) => {
    if (unannounced) return;
    process(records);
    headAndBody.takeRecords();
  });
  const headAndBody = observeHeadAndBody(document, signal, (records) => {
    // While the whole document is observed, its records include these.
    if (wholeDocument.isActive() && !unannounced) return process(wholeDocument.takeRecords());
    if (trusted && records.some(touchesDocumentTitle)) {
      unannounced = false;
      wholeDocument.expire();
      callback([documentTitleText(document)]);
    }
    const others = trusted ? records.filter(({ target }) => target === document.body) : records;
    if (others.length === 0) return;
    wholeDocument.observeFor(trusted ? titleTimeoutMs : navigationTimeoutMs);
    process(others);
  });

  const onPress = (): void => {
    if (unannounced) {
      unannounced = trusted = false;
      distrustedName = nameFromDocumentTitle(document);
      report(document.querySelectorAll(titles));
    }
    if (!trusted) wholeDocument.observeFor(navigationTimeoutMs);
  };
  const onFocus = ({ target }: Event): void => {
    const dialog = trusted && target instanceof Element && target.closest(dialogs);
    if (!dialog) return;
    selector = titles;
    callback(textsOf([dialog]));
    wholeDocument.observeFor(titleTimeoutMs); // Its name may follow.
  };
  const onNavigate = (): void => {
    if (trusted) unannounced = true;
    else wholeDocument.observeFor(navigationTimeoutMs);
    callback([]);
  };
  addListeners(document, defaultView, { onPress, onFocus, onNavigate }, signal);

  const present = [...document.querySelectorAll(titles)];
  report(present);
  // An empty shell waits for its first page.
  if (present.every(({ localName }) => localName === 'title'))
    wholeDocument.observeFor(navigationTimeoutMs);
}

const isAnnounced = (
  name: string | null,
  distrustedName: string | null,
  lastHeadings: readonly string[],
): boolean => name !== null && name !== distrustedName && lastHeadings.includes(name);

interface TimedObserver {
  observeFor(durationMs: number): void;
  isActive(): boolean;
  /** Stops at the next mutation. */
  expire(): void;
  takeRecords(): MutationRecord[];
}

/** Observes the whole document for a limited time. A timer would cost more than all the rest. */
function createTimedObserver(
  document: Document,
  { performance }: Window,
  signal: AbortSignal,
  callback: (records: MutationRecord[]) => void,
): TimedObserver {
  let observing = false;
  let deadline = 0;
  const isActive = (): boolean => performance.now() < deadline;
  const observer = new MutationObserver((records) => {
    if (isActive()) return callback(records);
    observing = false;
    observer.disconnect();
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    observeFor(durationMs) {
      deadline = performance.now() + durationMs;
      if (observing) return;
      observing = true;
      observer.observe(document.documentElement, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    },
    isActive,
    expire() {
      deadline = 0;
    },
    takeRecords: () => observer.takeRecords(),
  };
}

function observeHeadAndBody(
  { head, body }: Document,
  signal: AbortSignal,
  callback: (records: MutationRecord[]) => void,
): MutationObserver {
  const observer = new MutationObserver(callback);
  observer.observe(head, { subtree: true, childList: true, characterData: true });
  observer.observe(body, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return observer;
}

/** The Navigation API, if supported: it shows `pushState` without any change to the document. */
const navigationOf = (view: Window): EventTarget | undefined =>
  'navigation' in view ? (view.navigation as EventTarget) : undefined;

/**
 * Returns a function that tells whether the address changed since the last call. Always false with
 * the Navigation API, whose event reports the change.
 */
function createAddressCheck({ location }: Document, view: Window): () => boolean {
  if (navigationOf(view)) return () => false;
  let { href } = location;
  return () => {
    const previous = href;
    href = location.href;
    return href !== previous;
  };
}

interface Listeners {
  onPress(): void;
  onFocus(event: Event): void;
  onNavigate(): void;
}

function addListeners(
  document: Document,
  view: Window,
  { onPress, onFocus, onNavigate }: Listeners,
  signal: AbortSignal,
): void {
  const options = { capture: true, passive: true, signal };
  for (const type of ['pointerdown', 'click', 'visibilitychange'])
    document.addEventListener(type, onPress, options);
  document.addEventListener('focusin', onFocus, options);
  document.addEventListener('keydown', ({ key }) => key === 'Enter' && onPress(), options);
  const navigation = navigationOf(view);
  if (navigation) navigation.addEventListener('currententrychange', onNavigate, { signal });
  else {
    for (const type of ['popstate', 'hashchange'])
      view.addEventListener(type, onNavigate, { signal });
  }
  view.addEventListener('pageshow', onNavigate, { signal });
}
