import { pageFunction } from './page-function.ts';
import { inPage, type ScreenTarget, type Skin } from './workday-screen.ts';

type Kind = ScreenTarget['kind'];
type Finders<Some extends Kind> = {
  [One in Some]: (wanted: Extract<ScreenTarget, { kind: One }>) => Element | null;
};
type ClassicPage = ReturnType<typeof readPage>;

/**
 * Finds elements of the classic skin by the automation IDs of Workday's markup (docs/workday.md).
 */
export const classicSkin: Skin = inPage({
  find: pageFunction(find, [readPage, fieldFinders, listFinders, navigationFinders]),
  isBusy,
  errors,
});

/** Everything below runs in the page. */
function find(wanted: ScreenTarget): Element | null {
  const page = readPage();
  const finders: Finders<Kind> = {
    ...fieldFinders(page),
    ...listFinders(page),
    ...navigationFinders(page),
  };
  return finders[wanted.kind](wanted as never);
}

function readPage() {
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
    last(
      all(`${id('editPopup')}, ${id('popUpDialog')}`).filter(
        (dialog) => !dialog.querySelector(id('relatedActionsList')),
      ),
    ) ??
    document.querySelector('#workdayApplicationFrame') ??
    document.body;
  const rows = (label: string) =>
    all(`label${id('formLabel')}`, form)
      .filter((element) => text(element).replace(/\s*[*?]+$/, '') === label)
      .map((element) => element.closest('li'))
      .filter((row) => row !== null);
  return { id, text, all, last, labelled, form, rows };
}

function fieldFinders({
  id,
  rows,
}: ClassicPage): Finders<
  'value' | 'text-box' | 'drop-down' | 'prompt-box' | 'tick' | 'tick-press'
> {
  const editable = (row: Element) =>
    row.querySelector('input, textarea, [data-automation-id="selectWidget"]') !== null;
  const inRow = (label: string, selector: string) => {
    const found = rows(label);
    return (found.find(editable) ?? found[0])?.querySelector(selector) ?? null;
  };
  return {
    value: ({ label }) => inRow(label, 'input, textarea') ?? inRow(label, id('decorationWrapper')),
    'text-box': ({ label }) => inRow(label, 'input, textarea'),
    'drop-down': ({ label }) => inRow(label, id('selectWidget')),
    'prompt-box': ({ label }) => inRow(label, 'input[data-uxi-widget-type="selectinput"]'),
    tick: ({ label }) => inRow(label, 'input[type="checkbox"]'),
    'tick-press': ({ label }) => inRow(label, id('checkboxPanel')),
  };
}

/** Finders for the entries of open lists and of prompts. */
function listFinders({
  id,
  all,
  last,
  labelled,
  form,
  rows,
}: ClassicPage): Finders<'option' | 'remove'> {
  const openPopup = last(
    all('[data-automation-activepopup="true"]').filter((popup) => popup !== form),
  );
  return {
    option: ({ label }) =>
      all(`[role="option"], ${id('menuItem')}, ${id('promptLeafNode')}`, openPopup ?? document)
        .filter(
          (element) =>
            labelled(element) === label ||
            [...element.querySelectorAll(id('promptOption'))].some(
              (inner) => labelled(inner) === label,
            ),
        )
        .find((element) => element.closest(id('selectedItemList')) === null) ?? null,
    remove({ label, option }) {
      const [row] = rows(label);
      const pill =
        row &&
        all(`${id('selectedItemList')} ${id('promptOption')}`, row).find(
          (element) => labelled(element) === option,
        );
      return pill?.closest('li')?.querySelector(id('DELETE_charm')) ?? null;
    },
  };
}

/** Finders for what leads to another page, and for the page's title and buttons. */
function navigationFinders({
  id,
  text,
  all,
  last,
  labelled,
  form,
}: ClassicPage): Finders<
  | 'global-search'
  | 'search-result'
  | 'title'
  | 'elsewhere'
  | 'button'
  | 'tab'
  | 'link'
  | 'related-actions'
  | 'menu-entry'
> {
  const titles = () =>
    all(id('pageHeaderTitleText')).filter(
      (title) => !title.closest('[data-uxi-element-id="popupInfo"]'),
    );
  return {
    'global-search': () => all(id('globalSearchInput'))[0] ?? null,
    // The title and the link have the same text. The link is the inner element.
    'search-result': ({ label }) =>
      last(
        all(`${id('wd-SearchResultTitle')}, ${id('wd-SearchResultTitle')} *`).filter(
          (element) => text(element) === label,
        ),
      ),
    title: ({ text: wanted }) =>
      last(
        titles().filter(
          (element) => text(element) === wanted || text(element).startsWith(`${wanted} `),
        ),
      ),
    elsewhere: () => last(titles()),
    button: ({ label }) =>
      last(
        all('button', form).filter(
          (element) => element.getAttribute('title') === label || text(element) === label,
        ),
      ),
    tab: ({ label }) => all(id('tabLabel')).find((element) => text(element) === label) ?? null,
    link: ({ text: wanted }) =>
      all(id('promptOption'), form).find(
        (element) =>
          labelled(element) === wanted && element.closest(id('multiselectInputContainer')) === null,
      ) ?? null,
    'related-actions'({ link }) {
      const openers = all(
        `${id('RELATED_TASK_charm')}, ${id('relatedIconContainer')}, ${id('relatedActionsButton')}`,
      );
      return link === null
        ? last(openers.filter((opener) => opener.closest(id('pageHeader'))))
        : (openers.find((opener) => text(opener.closest('ul, td, th')).includes(link)) ?? null);
    },
    'menu-entry'({ label, level }) {
      const menu = all(id('relatedActionsList'))[level];
      return menu
        ? (all(id('relatedActionsItemLabel'), menu).find(
            (element) => labelled(element) === label,
          ) ?? null)
        : null;
    },
  };
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
