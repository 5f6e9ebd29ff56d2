import type { ScreenTarget, Skin } from './workday-screen.ts';

/**
 * Finds elements of the classic skin by the automation IDs of Workday's markup (docs/workday.md).
 */
export const classicSkin: Skin = { find, isBusy, errors };

function find(wanted: ScreenTarget): Element | null {
  const id = (name: string) => `[data-automation-id="${name}"]`;
  const text = (element: Element | null) =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const visible = (element: Element) =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
  const all = (selector: string, root: ParentNode = document) =>
    [...root.querySelectorAll(selector)].filter(visible);
  const last = <Item>(items: Item[]) => items[items.length - 1] ?? null;
  const labelled = (element: Element) =>
    element.getAttribute('data-automation-label') ?? text(element);
  const form =
    last(all(`${id('editPopup')}, ${id('popUpDialog')}`)) ??
    document.querySelector('#workdayApplicationFrame') ??
    document.body;
  const openPopup = last(
    all('[data-automation-activepopup="true"]').filter((popup) => popup !== form),
  );

  const rows = (label: string) =>
    all(`label${id('formLabel')}`, form)
      .filter((element) => text(element).replace(/\s*[*?]+$/, '') === label)
      .map((element) => element.closest('li'))
      .filter((row) => row !== null);
  const editable = (row: Element) =>
    row.querySelector('input, textarea, [data-automation-id="selectWidget"]') !== null;
  const inRow = (label: string, selector: string) => {
    const found = rows(label);
    return (found.find(editable) ?? found[0])?.querySelector(selector) ?? null;
  };

  switch (wanted.kind) {
    case 'global-search':
      return all(id('globalSearchInput'))[0] ?? null;
    case 'search-result':
      // The title and the link have the same text. The link is the inner element.
      return last(
        all(`${id('wd-SearchResultTitle')}, ${id('wd-SearchResultTitle')} *`).filter(
          (element) => text(element) === wanted.label,
        ),
      );
    case 'title':
      return last(
        all(id('pageHeaderTitleText')).filter(
          (element) => text(element) === wanted.text || text(element).startsWith(`${wanted.text} `),
        ),
      );
    case 'elsewhere':
      return last(all(id('pageHeaderTitleText')));
    case 'button':
      return last(
        all('button', form).filter(
          (element) =>
            element.getAttribute('title') === wanted.label || text(element) === wanted.label,
        ),
      );
    case 'value':
      return inRow(wanted.label, 'input, textarea') ?? inRow(wanted.label, id('decorationWrapper'));
    case 'text-box':
      return inRow(wanted.label, 'input, textarea');
    case 'drop-down':
      return inRow(wanted.label, id('selectWidget'));
    case 'prompt-box':
      return inRow(wanted.label, 'input[data-uxi-widget-type="selectinput"]');
    case 'tick':
      return inRow(wanted.label, 'input[type="checkbox"]');
    case 'tick-press':
      return inRow(wanted.label, id('checkboxPanel'));
    case 'option':
      return (
        all(`[role="option"], ${id('menuItem')}, ${id('promptLeafNode')}`, openPopup ?? document)
          .filter(
            (element) =>
              labelled(element) === wanted.label ||
              [...element.querySelectorAll(id('promptOption'))].some(
                (inner) => labelled(inner) === wanted.label,
              ),
          )
          .find((element) => element.closest(id('selectedItemList')) === null) ?? null
      );
    case 'remove': {
      const [row] = rows(wanted.label);
      const pill =
        row &&
        all(`${id('selectedItemList')} ${id('promptOption')}`, row).find(
          (element) => labelled(element) === wanted.option,
        );
      return pill?.closest('li')?.querySelector(id('DELETE_charm')) ?? null;
    }
    case 'tab':
      return all(id('tabLabel')).find((element) => text(element) === wanted.label) ?? null;
    case 'link':
      return (
        all(id('promptOption'), form).find(
          (element) =>
            labelled(element) === wanted.text &&
            element.closest(id('multiselectInputContainer')) === null,
        ) ?? null
      );
    case 'related-actions': {
      const { link } = wanted;
      const openers = all(
        `${id('RELATED_TASK_charm')}, ${id('relatedIconContainer')}, ${id('relatedActionsButton')}`,
      );
      return link === null
        ? last(openers.filter((opener) => opener.closest(id('pageHeader'))))
        : (openers.find((opener) => text(opener.closest('ul, td, th')).includes(link)) ?? null);
    }
    case 'menu-entry': {
      const menu = all(id('relatedActionsList'))[wanted.level];
      return menu
        ? (all(id('relatedActionsItemLabel'), menu).find(
            (element) => labelled(element) === wanted.label,
          ) ?? null)
        : null;
    }
  }
}

function isBusy(): boolean {
  return [...document.querySelectorAll('[data-automation-id="wd-LoadingPanel"]')].some(
    (panel) => panel.getClientRects().length > 0,
  );
}

function errors(): string {
  return [...document.querySelectorAll('[data-automation-id^="errorWidget"]')]
    .map((element) => element.textContent)
    .join(' ');
}
