import { language } from '../../i18n/language.ts';
import { styles } from './styles.ts';

/** Stop re-attaching a host that the page keeps removing, or both would loop forever. */
const maxReattachments = 5;

export interface Host {
  /**
   * Contains everything drawn. Lies in the top layer and lets clicks through where nothing is
   * drawn.
   */
  layer: HTMLElement;
}

interface ShadowHost {
  host: HTMLElement;
  root: ShadowRoot;
}
let preparedHost: ShadowHost | null = null;

/** Call in idle time: the next host of this document then only needs to be attached. */
export function prepareHost(document: Document): void {
  preparedHost ??= createShadowHost();
  try {
    styleSheetFor(document);
  } catch {
    // Firefox: see adoptStyles.
  }
}

/**
 * Attaches the one `<kolleno-guide>` element to `documentElement`, outside the part that Workday
 * re-renders. Its shadow root is closed and the element has no attributes, so the page's scripts
 * and styles find nothing to read or change.
 * @param reachable whether the extension still answers
 */
export function createHost(
  document: Document,
  signal: AbortSignal,
  reachable: () => boolean = () => true,
): Host {
  const { host, root } = preparedHost ?? createShadowHost();
  preparedHost = null;

  const layer = document.createElement('div');
  layer.className = 'layer';
  // The page itself may be in another language.
  layer.lang = language();
  // In the top layer the overlay stays above Workday's dialogs, whatever their z-index. `manual`
  // closes no other popover and takes no focus.
  layer.setAttribute('popover', 'manual');
  root.append(layer);

  const attach = () => {
    document.documentElement.append(host);
    layer.showPopover?.();
  };
  attach();
  // A style sheet belongs to its document, so it is adopted after the move.
  adoptStyles(root, document);

  let reattachments = 0;
  const observer = new MutationObserver(() => {
    // Checked before each return: the watcher of a newer version removes the host of an older one
    // (left-over.ts).
    if (
      host.parentNode === document.documentElement ||
      reattachments >= maxReattachments ||
      !reachable()
    )
      return;
    reattachments += 1;
    attach();
  });
  observer.observe(document.documentElement, { childList: true });

  isolateEvents(host, layer, signal);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  return { layer };
}

/**
 * Creates host and root in a document of their own. A page may define a custom element of this
 * name, whose `attachInternals()` exposes a closed shadow root, but not one that existed before the
 * definition applied.
 */
function createShadowHost(): ShadowHost {
  const host = new DOMParser().parseFromString('', 'text/html').createElement('kolleno-guide');
  return { host, root: host.attachShadow({ mode: 'closed' }) };
}

/**
 * Stops presses on the overlay at the window, before the page's own listeners, and keeps them from
 * moving focus. Workday closes an open prompt when the pointer goes down outside of it or focus
 * moves (docs/workday.md, "Behaviour").
 */
function isolateEvents(host: HTMLElement, layer: HTMLElement, signal: AbortSignal): void {
  const defaultView = host.ownerDocument.defaultView;
  const presses = [
    'pointerdown',
    'mousedown',
    'pointerup',
    'mouseup',
    'touchstart',
    'touchend',
  ] as const;
  for (const type of presses) {
    defaultView?.addEventListener(
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

/** One style sheet per document, parsed once and shared by successive hosts. */
const styleSheets = new WeakMap<Document, CSSStyleSheet>();

function styleSheetFor(document: Document): CSSStyleSheet {
  const cached = styleSheets.get(document);
  if (cached) return cached;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  styleSheets.set(document, sheet);
  return sheet;
}

function adoptStyles(root: ShadowRoot, document: Document): void {
  try {
    root.adoptedStyleSheets = [styleSheetFor(document)];
  } catch {
    // Firefox rejects sheets that a content script constructed
    // (bugzilla.mozilla.org/show_bug.cgi?id=1751346).
    const style = document.createElement('style');
    style.textContent = styles;
    root.append(style);
  }
}
