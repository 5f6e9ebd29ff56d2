import { code, mw, type PublicSelector, rod, thd, ubc, variants, wdu } from './public-selector.ts';

/** Structures of forms, their controls and their dialogs. */
export const formSelectors = {
  'register form': [
    ...code(
      '#workdayApplicationFrame[role="dialog"][aria-modal="true"]',
      'h2 @pageHeaderTitleText',
    ),
    ...code('@closeButton[aria-label]', '[id^="wd-EditPage-6$"]', 'ul@buttonBar'),
    ...code('[id^="wd-EditPage-"] footer @buttonBar', '@toolbarButtonContainer > button'),
    ...rod(
      'button@wd-CommandButton_uic_okButton[title="OK"]',
      '@wd-CommandButton_uic_cancelButton',
    ),
    ...wdu('@wd-CommandButton_uic_okButton[data-automation-button-type="PRIMARY"]'),
    ...code('@wd-CommandButton_uic_okButton[data-automation-activebutton="true"]'),
    ...code(
      'button[data-uxi-actionbutton-action="bpf-submit"]',
      '@buttonBar button > span[title="OK"]',
    ),
    ...code('button[data-automation-button-type="AUXILIARY_ALT"][title="Cancel"]'),
    ...code(
      'ul[role="presentation"] > li[role="presentation"]',
      'li label@formLabel',
      'li > div@decorationWrapper',
    ),
    ...rod('li@formLabelRequired', 'li@formLabelRequired label@formLabel'),
    ...ubc(
      'label[id^="56$"][id$="-formLabel"]',
      'label[for^="56$"][for$="-input"]',
      'input[id^="56$"][id$="-input"]',
    ),
    ...code('li > div:has(label) + @decorationWrapper', 'input[aria-labelledby$="-formLabel"]'),
    ...code('@textInput[id^="56$"]', '@textInput input.gwt-TextBox', '[aria-required="true"]'),
    ...wdu('input@textInputBox', '@decorationWrapper @textInput'),
    ...rod('@checkbox[data-automationcheckboxchecked]', 'div@checkboxPanel'),
    ...code(
      '@checkboxPanel input[type="checkbox"][aria-checked]',
      'label@formLabel ~ [aria-hidden="true"]',
    ),
    ...variants('variant', 'code', 'checkbox=input')('input@checkboxPanel'),
    ...code(
      '@responsiveMonikerInput[data-metadata-id^="56$"]',
      '@multiSelectContainer',
      '@multiselectInputContainer',
    ),
    ...wdu('input[data-uxi-widget-type="selectinput"]', '@promptIcon', '@searchBox'),
    ...code(
      '@promptIcon[data-uxi-widget-type="selectinputicon"]',
      '[data-uxi-element-id^="selectinput-"]',
    ),
    ...code(
      '[data-uxi-widget-type="multiselect"]',
      '[data-uxi-multiselect-id]',
      'input[placeholder="Search"]',
    ),
    ...variants('aged', 'code')('@promptInput', '@monikerInput'),
  ],
  'prompt list': [
    ...wdu('body > [data-automation-widget="wd-popup"]', '[data-automation-activepopup="true"]'),
    ...rod('.wd-popup'),
    ...code(
      '[data-uxi-widget-type="popup"]',
      '[data-automation-activepopup="true"] [data-associated-widget^="56$"]',
    ),
    ...code('@promptAriaInstruction', '@activeListContainer[aria-label$="Options Expanded"]'),
    ...code(
      '@activeListContainer[role="listbox"]',
      '@menuItem[role="option"]',
      '[aria-setsize][aria-posinset]',
    ),
    ...rod(
      '@promptLeafNode[data-automation-checked]',
      '[role="option"][aria-selected]',
      '@promptLeafNode',
    ),
    ...code(
      '[isleaf="1"]',
      '[data-uxi-widget-type="multiselectlistitem"]',
      '@promptLeafNode @checkbox',
    ),
    ...code('[data-uxi-multiselectlistitem-isselected]', '[id^="promptOption-gwt-uid-"]'),
    ...wdu('@activeListContainer @promptOption[data-automation-label]'),
    ...code('@menuItem[aria-label$="not checked"]'),
    ...variants('variant', 'code', 'prompts=menu')('@activeListContainer[role="menu"]'),
    ...variants('aged', 'ROD')('@menuItemLabel'),
  ],
  pills: [
    ...ubc(
      'ul@selectedItemList',
      '@selectedItem_*',
      '[id^="pill-"]',
      '@DELETE_charm[role="button"]',
    ),
    ...code(
      '@selectedItemList[role="listbox"][aria-label="items selected"]',
      'p@promptOption[title]',
    ),
    ...code('[role="option"][aria-label$="press delete to clear value."]'),
    ...thd('@wd-MoreLink', '@moreLinkLabel'),
    ...code('@wd-MoreLink[role="button"][aria-expanded="false"]'),
    ...mw('@moreLinkLabel[title^="More ("]'),
  ],
  'refused form': [
    ...code(
      'div@errorWidgetBarCanvas',
      'div@errorWidgetBarMessageCountCanvas',
      'ol div@errorWidgetMessageFieldCanvas',
    ),
    ...code('@errorWidgetBarViewAllCanvas', 'div@errorWidgetInlineMessageContainerCanvas'),
    ...code('div@errorWidgetInlineMessageCanvas', 'div@errorWidgetInlineMessageTypeTextCanvas'),
    ...code('div@errorWidgetInlineMessageTextCanvas', 'input[aria-invalid="true"]'),
    ...variants('variant', 'code')('@bannerContainer', '@bannerLabel', '@bannerCloseButton'),
    ...variants('aged', 'code')('li@errorWidgetInlineMessageCanvas'),
  ],
  'popup form': [
    ...ubc('@editPopup[role="dialog"][aria-modal="true"]', '[data-uxi-editview-taskid^="1422$"]'),
    ...code('.wd-popup[data-popup-version="2"]', '.wd-popup > .wd-popup-content'),
    ...ubc('@editPopup @pageHeaderTitleText'),
    ...code('@selectWidget[role="button"][aria-haspopup="listbox"]', '@selectWidget[id^="56$"]'),
    ...code(
      '@selectWidget @selectSelectedOption',
      '@selectWidget @selectShowAll',
      '@selectWidget[aria-invalid]',
    ),
    ...variants('variant', 'code')('@selectWidget[role="combobox"]'),
  ],
  'select list': [
    ...code(
      'ul@menuList[role="listbox"][aria-label]',
      '@menuList li[role="presentation"] > [role="option"]',
    ),
    ...code('@menuList @promptOption[data-automation-label]'),
    ...variants('variant', 'code')('@dropdown-option'),
  ],
  'discard question': [
    ...code('@popUpDialog[role="dialog"]'),
    ...rod(
      'button@wd-CommandButton_uic_genericYesButton',
      'button@wd-CommandButton_uic_genericNoButton',
    ),
  ],
  'user form': [
    ...wdu('input.gwt-PasswordTextBox[type="password"]'),
    ...code('@decorationWrapper input[type="password"][aria-labelledby]'),
    ...rod('@numericWidget[id^="56$"]', '@numericWidget input@numericInput[type="text"]'),
    ...code(
      '@fieldSetBody[data-automation-formlabelexpanded]',
      '@fieldSetLegendHeading h3',
      '@fieldSetContent > ul',
    ),
    ...code('@fieldSetLegendLabel[title]', '@textView.wd-Text[dir="ltr"]'),
  ],
} satisfies Record<string, PublicSelector[]>;
