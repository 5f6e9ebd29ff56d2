import { formSelectors } from './public-form-selectors.ts';
import {
  code,
  from,
  gcal,
  mw,
  type PublicSelector,
  rod,
  thd,
  variants,
  wdu,
} from './public-selector.ts';

/** The pages of the set-up on which the structures are looked for. */
export const states = [
  'home',
  'suggestions',
  'results',
  'register form',
  'prompt list',
  'pills',
  'refused form',
  'popup form',
  'select list',
  'discard question',
  'user form',
  'activation',
  'view page',
  'related actions',
  'clients',
  'older grid',
] as const;
export type State = (typeof states)[number];

export const publicSelectors: Record<State, PublicSelector[]> = {
  ...formSelectors,
  home: [
    ...code('@appHeader', '@globalNavButton', '@inbox_preview', '@Current_User[aria-label]'),
    ...code('#wd-searchInput @globalSearchInput', '@searchInputSearchIcon', '@homeButtonIcon'),
    ...from('SIDE')('@appHeader @banner'),
    ...code('div#workdayApplicationFrame', '#workdayApplicationFrame > #mainContent > section'),
    ...gcal('h1@pageHeaderTitle > span@pageHeaderTitleText[title]'),
    ...code('@pageHeader[role="region"]'),
    ...wdu(
      '@glassPanel[data-automation-hidden]',
      '@loadingGlass[data-automation-loadingpanelhidden]',
    ),
  ],
  suggestions: [
    ...thd('@searchInputRecentSearchPopup', 'input@globalSearchInput[type="search"]'),
    ...wdu('@clearSearchButton'),
    ...mw('@searchInputRecentSearchPopup b'),
  ],
  results: [
    ...thd(
      '@wd-SearchResultsPanel',
      '@wd-SearchResultTitle',
      '@wd-SearchResultTitle a[href*="/d/task/"]',
    ),
    ...code('#workdayApplicationFrame @promptOption[data-automation-label]'),
    ...variants('variant', 'code')(
      '@pex-search-result-card',
      '@pex-search-results-header-title-link',
    ),
  ],
  activation: [
    ...rod('@textArea textarea@textAreaField', 'textarea[role="textbox"]'),
    ...gcal('@textView[id^="56$"]'),
    ...mw('li@formLabelRequired @textView', '[id^="wd-EditPage-"]'),
  ],
  'view page': [
    ...code('[id^="wd-ViewPage-15$"]', 'h1 ~ div:has(@relatedIconContainer)'),
    ...thd('button@wd-CommandButton_uic_doneButton[title="Done"]', 'button@relatedActionsButton'),
    ...code(
      'div@relatedIconContainer[role="button"][aria-label]',
      '@pageHeader @menuItem > @selectedItem_*',
    ),
    ...gcal('@selectedItemList @promptOption', '@pageHeader @promptOption'),
  ],
  'related actions': [
    ...code(
      '@popUpDialog @closeButton',
      '@relatedActionsList[role="menu"]',
      '@relatedActionsItemLabel[data-automation-label]',
    ),
    ...mw('@popUpDialog h2', '@popUpDialog [data-uxi-element-id="popupInfo"]'),
    ...code(
      '@relatedActionsItem[role="menuitem"]',
      'body > @relatedActionsList',
      '@relatedActionsSublistItem',
    ),
    ...code('[role="menuitem"][aria-haspopup]'),
  ],
  clients: [
    ...thd('ul@tabBar', 'li@selectedTab[role="tab"]', '@tabLabel', '@tabContent'),
    ...code('li@tab', '@tabLabel.gwt-Label', '@tabContent[role="tabpanel"][data-automation-mode]'),
    ...gcal(
      '@rivaWidget',
      '@rivaWidget @tableWrapper',
      'table@table',
      'table[data-testid="table"]',
      'thead@tableHead',
    ),
    ...gcal(
      'tr@tableHeaderRow[role="row"]',
      'th@columnHeader*[role="columnheader"][scope="col"]',
      '[id^="columnheader"]',
    ),
    ...gcal(
      'button@buttonHeader* > span + span',
      'tr@row[data-row-id]',
      'tr[data-testid="row"][role="row"]',
    ),
    ...gcal(
      'th@cell[role="rowheader"][scope="row"]',
      'td@cell[tabindex]',
      '@cell @cellContainer',
      '[id^="gen-dwr-comp-"]',
    ),
    ...gcal(
      '@cell @textView',
      '@cell @promptOption',
      '@cell @numericText',
      'span@gridTitleLabel[title]',
    ),
    ...code(
      '@gridTitleLabel.gwt-InlineLabel',
      'label@rowCountLabel',
      '@gridToolbar',
      '@excelIconButton',
    ),
    ...code('[data-uxi-element-id="excelButton"]', '@gridToolbar [title="View full screen"]'),
    ...wdu('img@RELATED_TASK_charm[role="button"]'),
    ...variants('variant', 'GCAL', 'headings=plain')('th[role="columnheader"] > span + span'),
    ...variants('variant', 'MW', 'empty=sentence')('tbody td[colspan]'),
    ...variants('variant', 'code', 'loading=row')('tr[data-testid="loadingRow"]'),
    ...variants('variant', 'code', 'announcer=on')('span[role="alert"]'),
  ],
  'older grid': [
    ...wdu(
      '@MainContainer',
      '@MainContainer @scrollPanel',
      'table@gridChunk-0',
      'td@gridCell',
      '@tabGridVisbleCell-0',
    ),
    ...wdu('[data-uxi-widget-type="columnHeader"]'),
    ...code('@columnLabel*', '@addRow[title]', '@MainContainer @gridToolbar'),
    ...variants('variant', 'WDU', 'older=main')('table@MainTable-0'),
  ],
};
