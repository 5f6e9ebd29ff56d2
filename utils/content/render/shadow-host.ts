import { language } from '../../i18n/language.ts';
import { styles } from './styles.ts';

/** A page that keeps throwing the overlay out is left alone after this many returns (a re-render loop would never end). */
const maxReattachments = 5;

export interface Host {
  /** Everything is drawn in here; it lies in the top layer and lets clicks through where nothing is drawn. */
  layer: HTMLElement;
}

interface Made {
  host: HTMLElement;
  root: ShadowRoot;
}
let spare: Made | null = null;

/** While nothing is to be done: the next host of this document needs only to be attached. */
export function prepareHost(document: Document): void {
  spare ??= makeClosed();
  try {
    sheetOf(document);
  } catch {
    // Firefox: see addSheet.
  }
}

/**
 * The one `<kolleno-guide>` element on `documentElement`, outside of what Workday re-renders. Its shadow root is closed and the element
 * carries no attributes, so the page's scripts and styles find nothing to read or to change.
 * @param reachable whether the extension still answers
 */
export function createHost(
  document: Document,
  signal: AbortSignal,
  reachable: () => boolean = () => true,
): Host {
  const { host, root } = spare ?? makeClosed();
  spare = null;

  const layer = document.createElement('div');
  layer.className = 'layer';
  // The page around it may be in another language.
  layer.lang = language();
  // In the top layer the overlay stays above Workday's dialogs, whatever their z-index. `manual` closes no other popover and takes no focus.
  layer.setAttribute('popover', 'manual');
  root.append(layer);

  const attach = () => {
    document.documentElement.append(host);
    layer.showPopover?.();
  };
  attach();
  // A sheet belongs to its document, so it comes after the move.
  addSheet(root, document);

  let returns = 0;
  const observer = new MutationObserver(() => {
    // Asked before each return: the watcher of a newer version removes what an older one left (left-over.ts).
    if (host.parentNode === document.documentElement || returns >= maxReattachments || !reachable())
      return;
    returns += 1;
    attach();
  });
  observer.observe(document.documentElement, { childList: true });

  keepFromPage(host, layer, signal);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  return { layer };
}

/**
 * A page may define a custom element of our name, and its `attachInternals()` opens the closed shadow root of every such element. It does not where the root
 * was there before the definition applied; so both are made in a document of their own, where no definition does.
 */
function makeClosed(): Made {
  const host = new DOMParser().parseFromString('', 'text/html').createElement('kolleno-guide');
  return { host, root: host.attachShadow({ mode: 'closed' }) };
}

/**
 * Workday closes an open prompt when the pointer goes down outside of it or focus moves (docs/workday.md, "Behaviour"). Presses on the
 * overlay therefore end at the window, before the page's own listeners, and never move focus.
 */
function keepFromPage(host: HTMLElement, layer: HTMLElement, signal: AbortSignal): void {
  const view = host.ownerDocument.defaultView;
  const presses = [
    'pointerdown',
    'mousedown',
    'pointerup',
    'mouseup',
    'touchstart',
    'touchend',
  ] as const;
  for (const type of presses) {
    view?.addEventListener(
      type,
      (event) => {
        if (event.target !== host) return;
        event.stopImmediatePropagation();
        if (type === 'mousedown') event.preventDefault();
      },
      { capture: true, signal, passive: type !== 'mousedown' },
    );
  }
  for (const type of ['click', 'dblclick', 'wheel', 'contextmenu'] as const) {
    layer.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
}

/** One for all hosts of a document, one after the other: it is read once. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

function sheetOf(document: Document): CSSStyleSheet {
  const known = sheets.get(document);
  if (known) return known;
  const made = new CSSStyleSheet();
  made.replaceSync(styles);
  sheets.set(document, made);
  return made;
}

function addSheet(root: ShadowRoot, document: Document): void {
  try {
    root.adoptedStyleSheets = [sheetOf(document)];
  } catch {
    // Firefox refuses sheets that a content script constructed (bugzilla.mozilla.org/show_bug.cgi?id=1751346).
    const style = document.createElement('style');
    style.textContent = styles;
    root.append(style);
  }
}
