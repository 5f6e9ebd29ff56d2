import { styled } from './class-names.ts';
import { element } from './element.ts';

/** A small popup on `body`: the list of a prompt or drop-down, or a related-actions menu. */
export interface Popup {
  root: HTMLElement;
  /** Holds the content, and names the field that it belongs to. */
  inner: HTMLElement;
  /** Repositions the popup beside its anchor after its content or the anchor's node changed. */
  place(): void;
  close(): void;
  open: boolean;
}

export interface PopupOptions {
  content: HTMLElement[];
  /** The node to position the popup at. Looked up on every call, because draws replace it. */
  anchor: () => HTMLElement | undefined;
  /** Elements besides the popup itself in which a press does not close it. */
  relatedNodes?: () => (HTMLElement | undefined)[];
  /** Id of the field's node, for `data-associated-widget`. */
  associatedWidget?: string;
  beside?: boolean;
  onClose?: () => void;
}

/** Number of closed popups that stay in the document, hidden; older ones are removed. */
const keptHidden = 3;

let active: { popup: Popup; contains: (node: Node) => boolean } | null = null;
const hidden: HTMLElement[] = [];

/** Opens a popup as the last child of `body`. Only one popup is open at a time. */
export function openPopup(options: PopupOptions): Popup {
  active?.popup.close();
  const inner = element(
    'div',
    { 'data-associated-widget': options.associatedWidget },
    ...options.content,
  );
  const root = element(
    'div',
    {
      class: `wd-popup ${styled('popup')}`,
      'data-automation-widget': 'wd-popup',
      'data-uxi-widget-type': 'popup',
      'data-automation-activepopup': 'true',
    },
    inner,
  );
  const popup: Popup = {
    root,
    inner,
    open: true,
    place: () => place(root, options.anchor(), options.beside === true),
    close() {
      if (!popup.open) return;
      popup.open = false;
      if (active?.popup === popup) active = null;
      root.setAttribute('data-automation-activepopup', 'false');
      root.setAttribute('aria-hidden', 'true');
      root.style.display = 'none';
      hidden.push(root);
      if (hidden.length > keptHidden) hidden.shift()?.remove();
      markActive();
      options.onClose?.();
    },
  };
  const contains = (node: Node): boolean =>
    [root, options.anchor(), ...(options.relatedNodes?.() ?? [])].some((one) =>
      one?.contains(node),
    );
  document.body.append(root);
  active = { popup, contains };
  markActive();
  popup.place();
  return popup;
}

export function closePopup(): void {
  active?.popup.close();
}

/** True while a list or menu is open: Escape then closes only that. */
export function popupIsOpen(): boolean {
  return active !== null;
}

/** Marks the topmost dialog or popup as the active one. */
export function markActive(): void {
  const shown = [...document.querySelectorAll<HTMLElement>('body > .wd-popup')];
  const candidates = shown.filter((one) => one.style.display !== 'none');
  for (const one of candidates) {
    const top = active ? active.popup.root : candidates.at(-1);
    one.setAttribute('data-automation-activepopup', String(one === top));
  }
}

/**
 * Closes the popup on a press elsewhere, and when the focus moves elsewhere, including to another
 * window or an overlay.
 */
export function watchPopups(isDrawing: () => boolean): void {
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (active && event.target instanceof Node && !active.contains(event.target))
        active.popup.close();
    },
    true,
  );
  document.addEventListener(
    'focusout',
    (event) => {
      if (!active || isDrawing() || !(event.relatedTarget instanceof Node)) return;
      if (!active.contains(event.relatedTarget)) active.popup.close();
    },
    true,
  );
  window.addEventListener('blur', closePopup);
  document.addEventListener('scroll', () => active?.popup.place(), true);
  window.addEventListener('resize', () => active?.popup.place());
}

function place(root: HTMLElement, anchor: HTMLElement | undefined, beside: boolean): void {
  if (!anchor) return;
  const at = anchor.getBoundingClientRect();
  const own = root.getBoundingClientRect();
  if (!beside) root.style.minWidth = `${Math.min(Math.max(at.width, 220), 420)}px`;
  const left = beside ? at.right + 4 : at.left;
  const below = beside ? at.top : at.bottom + 2;
  const fits = below + own.height <= window.innerHeight - 8;
  const above = beside ? window.innerHeight - own.height - 8 : at.top - own.height - 2;
  root.style.left = `${Math.max(8, Math.min(left, window.innerWidth - own.width - 8))}px`;
  root.style.top = `${fits ? below : Math.max(8, above)}px`;
}
