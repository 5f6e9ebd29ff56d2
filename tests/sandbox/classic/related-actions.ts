import type { MenuEntry } from '../page-model.ts';
import { styled } from './class-names.ts';
import { element, icon, iconPaths, part } from './element.ts';
import type { Page } from './page.ts';
import { openPopup } from './popups.ts';
import { onPress } from './presses.ts';
import { words } from './words.ts';

export interface InstanceActions {
  /** Name of the instance that the actions belong to. */
  label: string;
  entries: MenuEntry[];
}

const dotsImage =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"%3E%3Cpath fill="%230b62c4" d="M4 4h16v16H4z"/%3E%3Ccircle cx="7.5" cy="12" r="1.3" fill="white"/%3E%3Ccircle cx="12" cy="12" r="1.3" fill="white"/%3E%3Ccircle cx="16.5" cy="12" r="1.3" fill="white"/%3E%3C/svg%3E';

/**
 * A row's related-actions button, in the document only while `hovered` is hovered or its menu is
 * open.
 */
export function relatedActionsOnHover(
  hovered: HTMLElement,
  slot: HTMLElement,
  actions: InstanceActions,
  page: Page,
): void {
  let over = false;
  let open = false;
  const update = (): void => {
    if (!over && !open) slot.replaceChildren();
    else if (!slot.firstChild) slot.append(charm());
  };
  const charm = (): HTMLElement => {
    const image = part('img', 'RELATED_TASK_charm', {
      src: dotsImage,
      role: 'button',
      tabindex: 0,
      alt: '',
      'aria-label': words.relatedActions,
    });
    onPress(image, () => {
      open = true;
      openRelatedActions(image, actions, page, () => {
        open = false;
        update();
      });
    });
    return image;
  };
  hovered.addEventListener('mouseover', () => {
    over = true;
    update();
  });
  hovered.addEventListener('mouseout', (event) => {
    if (event.relatedTarget instanceof Node && hovered.contains(event.relatedTarget)) return;
    over = false;
    update();
  });
}

/** The related-actions buttons of a page's header, which are always in the document. */
export function headerRelatedActions(actions: InstanceActions, page: Page): HTMLElement[] {
  const dotsOpener = part(
    'div',
    'relatedIconContainer',
    {
      class: styled('related-icon'),
      role: 'button',
      tabindex: 0,
      'aria-haspopup': 'menu',
      'aria-label': words.relatedActions,
    },
    element('img', { src: dotsImage, alt: '' }),
  );
  const button = part(
    'button',
    'relatedActionsButton',
    { type: 'button', class: styled('related-button'), 'aria-haspopup': 'menu' },
    words.actions,
  );
  onPress(dotsOpener, () => openRelatedActions(dotsOpener, actions, page));
  button.addEventListener('click', () => openRelatedActions(button, actions, page));
  return [dotsOpener, button];
}

function openRelatedActions(
  anchor: HTMLElement,
  actions: InstanceActions,
  page: Page,
  onClose?: () => void,
): void {
  /** One list per level: the first inside the popup, the others on `body`. */
  const levels: HTMLElement[] = [];
  const closing = { press: (): void => popup.close() };
  const close = (): void => {
    closing.press = () => {};
    closeFrom(0);
    onClose?.();
  };
  const closeFrom = (depth: number): void => {
    for (const list of levels.splice(depth)) list.remove();
  };
  const follow = (path: string): void => {
    popup.close();
    page.follow(path);
  };
  const list = (entries: MenuEntry[], depth: number): HTMLElement => {
    const menu = part('div', 'relatedActionsList', { class: styled('related-list'), role: 'menu' });
    for (const entry of entries) menu.append(item(entry, depth));
    levels[depth] = menu;
    return menu;
  };
  const item = (entry: MenuEntry, depth: number): HTMLElement => {
    const children = entry.children;
    const row = part(
      'div',
      depth === 0 ? 'relatedActionsItem' : 'relatedActionsSublistItem',
      {
        class: styled('related-item'),
        role: 'menuitem',
        tabindex: -1,
        'aria-haspopup': children ? 'menu' : null,
      },
      part(
        'div',
        'relatedActionsItemLabel',
        { class: 'gwt-Label', 'data-automation-label': entry.label },
        entry.label,
      ),
      children && icon(iconPaths.chevron, { width: 16, height: 16 }),
    );
    const open = (): void => {
      if (row.getAttribute('aria-expanded') === 'true') return;
      closeFrom(depth + 1);
      for (const other of row.parentElement?.children ?? []) other.removeAttribute('aria-expanded');
      if (!children) return;
      row.setAttribute('aria-expanded', 'true');
      const next = list(children, depth + 1);
      document.body.append(next);
      placeBeside(next, row);
    };
    row.addEventListener('mouseover', open);
    onPress(row, () => {
      if (entry.path) follow(entry.path);
      else open();
    });
    return row;
  };
  const popup = openPopup({
    content: [
      part(
        'div',
        'popUpDialog',
        { class: styled('related-dialog'), role: 'dialog', 'aria-label': words.actions },
        closeButton(new WeakRef(closing)),
        element('h2', { class: styled('related-heading') }, words.actions),
        list(actions.entries, 0),
        preview(actions),
      ),
    ],
    anchor: () => anchor,
    relatedNodes: () => levels,
    beside: true,
    onClose: close,
  });
}

/** Chromium can keep the drawing of a removed button. The button must not keep the page. */
function closeButton(closing: WeakRef<{ press(): void }>): HTMLElement {
  const button = part(
    'button',
    'closeButton',
    { type: 'button', class: styled('related-close'), 'aria-label': words.close },
    icon(iconPaths.close, { width: 16, height: 16 }),
  );
  button.addEventListener('click', () => closing.deref()?.press());
  return button;
}

/** The popup also previews the instance, under a title of its own. */
function preview({ label }: InstanceActions): HTMLElement {
  return element(
    'div',
    { class: styled('related-preview'), 'data-uxi-element-id': 'popupInfo' },
    part('h1', 'pageHeaderTitle', {}, part('span', 'pageHeaderTitleText', { title: label }, label)),
  );
}

function placeBeside(menu: HTMLElement, row: HTMLElement): void {
  menu.classList.add(styled('related-sublist'));
  const at = row.getBoundingClientRect();
  const own = menu.getBoundingClientRect();
  const right = at.right + own.width <= window.innerWidth - 8;
  menu.style.left = `${right ? at.right : Math.max(8, at.left - own.width)}px`;
  menu.style.top = `${Math.max(8, Math.min(at.top, window.innerHeight - own.height - 8))}px`;
}
