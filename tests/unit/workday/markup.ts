/** Workday's markup in small, as docs/workday.md has it: older rows by `li`, newer ones by `for`. */

let id = 1000;
const nextId = (): string => `56$${++id}`;

interface RowOptions {
  required?: boolean;
  star?: boolean;
  /** Volatile ending of the ids. */
  suffix?: string;
}

export function row(label: string, widget: (id: string) => string, options: RowOptions = {}): string {
  const own = `${nextId()}${options.suffix ?? ''}`;
  const star = options.star ? '<span>*</span>' : '';
  return `<li role="presentation"${options.required ? ' data-automation-id="formLabelRequired"' : ''}>
    <div><label id="${own}-formLabel" for="${own}-input" data-automation-id="formLabel">${label}${star}</label></div>
    <div id="${own}" data-automation-id="decorationWrapper">${widget(own)}</div></li>`;
}

export const textBox =
  (value = ''): ((id: string) => string) =>
  (own) =>
    `<div data-automation-id="textInput"><input id="${own}-input" type="text" class="gwt-TextBox" data-automation-id="textInputBox" value="${value}"></div>`;

export const textArea =
  (value = ''): ((id: string) => string) =>
  (own) =>
    `<div data-automation-id="textArea"><textarea id="${own}-input" data-automation-id="textAreaField" role="textbox">${value}</textarea></div>`;

export const passwordBox =
  (value = ''): ((id: string) => string) =>
  (own) =>
    `<input id="${own}-input" type="password" value="${value}">`;

export const numberBox =
  (value = ''): ((id: string) => string) =>
  (own) =>
    `<div data-automation-id="numericWidget"><input id="${own}-input" type="text" data-automation-id="numericInput" value="${value}"></div>`;

export const tickBox =
  (on: boolean, disabled = false): ((id: string) => string) =>
  (own) =>
    `<div data-automation-id="checkbox" data-automationcheckboxchecked="${on}"><div data-automation-id="checkboxPanel">
    <input id="${own}-input" type="checkbox" aria-checked="${on}" ${on ? 'checked' : ''} ${disabled ? 'disabled' : ''}></div></div>`;

export const list =
  (value: string): ((id: string) => string) =>
  (own) =>
    `<div id="${own}-input" data-automation-id="selectWidget" role="button" aria-haspopup="listbox">
    <div data-automation-id="selectSelectedOption">${value}</div><div data-automation-id="selectShowAll"></div></div>`;

export const radios =
  (options: string[], chosen?: string): ((id: string) => string) =>
  (own) =>
    `<div data-automation-id="radioGroup" role="radiogroup">${options
      .map(
        (
          option,
          at,
        ) => `<span data-automation-id="radioBtn"><input type="radio" name="${own}" id="gwt-uid-${own}-${at}"
        ${option === chosen ? 'checked' : ''}><label for="gwt-uid-${own}-${at}">${option}</label></span>`,
      )
      .join('')}</div>`;

export const pills = (names: string[], hidden = 0): string =>
  `<ul data-automation-id="selectedItemList" role="listbox" aria-label="items selected">${names
    .map(
      (name, at) => `<li><div id="pill-1$${at}" data-automation-id="selectedItem_1$${at}" role="option">
        <p data-automation-id="promptOption" data-automation-label="${name}" title="${name}">${name}</p>
        <div data-automation-id="DELETE_charm" role="button"></div></div></li>`,
    )
    .join(
      '',
    )}</ul>${hidden ? `<div data-automation-id="wd-MoreLink"><span data-automation-id="moreLinkLabel" role="button" aria-expanded="false">More (${hidden})</span></div>` : ''}`;

export const promptBox =
  (names: string[] = [], { hidden = 0, searchBox = true } = {}): ((id: string) => string) =>
  (own) =>
    `<div id="${own}" data-automation-id="responsiveMonikerInput"><div data-automation-id="multiSelectContainer">${pills(names, hidden)}
    <span>${names.length} items selected</span><div data-automation-id="multiselectInputContainer">
    <input id="${own}-input" ${searchBox ? 'data-automation-id="searchBox"' : ''} data-uxi-widget-type="selectinput" placeholder="Search">
    <span data-automation-id="promptIcon"></span></div></div></div>`;

export const shownText =
  (text: string): (() => string) =>
  () =>
    `<div class="wd-Text" data-automation-id="textView" dir="ltr">${text}</div>`;

export const shownTick =
  (on: boolean): (() => string) =>
  () =>
    `<div class="wd-Text" data-automation-id="textView">${on ? '<svg class="wd-icon-check"></svg>' : ''}</div>`;

export const links =
  (names: string[], hidden = 0): (() => string) =>
  () =>
    `<div data-automation-id="multiSelectContainer"><ul data-automation-id="selectedItemList">${names
      .map(
        (name) =>
          `<li><ul><li><div data-automation-id="promptOption" data-automation-label="${name}">${name}</div></li></ul></li>`,
      )
      .join(
        '',
      )}</ul>${hidden ? `<span data-automation-id="moreLinkLabel">More (${hidden})</span>` : ''}</div>`;

export const section = (title: string, ...rows: string[]): string =>
  `<div data-automation-id="fieldSetBody"><div data-automation-id="fieldSetLegendHeading"><h3><span data-automation-id="fieldSetLegendLabel">${title}</span></h3></div>
   <div data-automation-id="fieldSetContent"><ul>${rows.join('')}</ul></div></div>`;

export const button = (name: string, caption: string, type = 'AUXILIARY'): string =>
  `<li><button type="button" data-automation-id="${name}" data-automation-button-type="${type}" title="${caption}"><span title="${caption}">${caption}</span></button></li>`;

export const okAndCancel = `<ul data-automation-id="buttonBar">${button('wd-CommandButton_uic_okButton', 'OK', 'PRIMARY')}
  ${button('wd-CommandButton_uic_cancelButton', 'Cancel', 'AUXILIARY_ALT')}</ul>`;
export const done = `<ul data-automation-id="buttonBar">${button('wd-CommandButton_uic_doneButton', 'Done', 'PRIMARY')}</ul>`;

export const title = (text: string, { level = 'h1', instance = '' } = {}): string =>
  `<div data-automation-id="pageHeader"><${level} data-automation-id="pageHeaderTitle"><span data-automation-id="pageHeaderTitleText" title="${text}">${text}</span></${level}>
  ${instance ? `<div data-automation-id="promptOption">${instance}</div>` : ''}</div>`;

export const view = (pageId: string, ...content: string[]): string =>
  `<div id="wd-EditPage-${pageId}"><ul>${content.join('')}</ul></div>`;

export const frame = (content: string, attributes = ''): string =>
  `<div data-automation-id="appHeader"><div data-automation-id="banner">IMPL</div><div id="wd-searchInput"><input data-automation-id="globalSearchInput"></div></div>
  <div id="workdayApplicationFrame" ${attributes}><div id="mainContent"><section>${content}</section></div></div>`;

export const popup = (
  content: string,
  { kind = 'editPopup', attributes = 'data-automation-activepopup="true"' } = {},
): string =>
  `<div class="wd-popup" data-automation-widget="wd-popup" ${attributes}><div class="wd-popup-content">
  <div data-automation-id="${kind}" role="dialog" aria-modal="true">${content}</div></div></div>`;

/** The list of a prompt or the menu of related actions: a popup, but no page. */
export const promptList = (rows: string): string =>
  `<div data-automation-widget="wd-popup" data-automation-activepopup="true" data-uxi-widget-type="popup"><div data-automation-id="activeListContainer" role="listbox">${rows}</div></div>`;

/** A row of the newer component library: no names, label by `for`, star drawn by the style sheet. */
export const newerText = (label: string, value = '', required = false): string => {
  const own = `:r${++id}:`;
  return `<div class="css-x1"><label for="input-${own}" id="label-${own}">${label}</label><div data-width="ck-formfield-width">
    <input type="text" ${required ? 'required' : ''} aria-labelledby="label-${own}" id="input-${own}" value="${value}"></div></div>`;
};

export const newerTick = (label: string, on: boolean): string => {
  const own = `:r${++id}:`;
  return `<div class="css-x1"><label for="input-${own}" id="label-${own}">${label}</label><div data-width="ck-formfield-width"><div><div>
    <input type="checkbox" ${on ? 'checked' : ''} aria-labelledby="label-${own}" id="input-${own}"><span></span></div></div></div></div>`;
};

/** The label's `for` names nothing, as in the library's own list. */
export const newerList = (label: string, value: string): string => {
  const own = `:r${++id}:`;
  return `<div class="css-x1"><label for="input-${own}" id="label-${own}">${label}</label><div data-width="ck-formfield-width">
    <input type="text" data-part="select-hidden-input" aria-hidden="true" tabindex="-1">
    <input type="text" data-part="select-visual-input" role="combobox" aria-haspopup="listbox" aria-controls="${own}-list" id="${own}" value="${value}"></div></div>`;
};

export const newerPrompt = (label: string, names: string[]): string => {
  const own = `:r${++id}:`;
  return `<div class="css-x1"><label for="input-${own}" id="label-${own}">${label}</label><div><div>
    <input type="text" data-part="form-input" aria-hidden="true" tabindex="-1">
    <input type="text" data-part="user-input" role="combobox" aria-haspopup="listbox" aria-controls="${own}-list" aria-labelledby="label-${own}" id="input-${own}"></div>
    <div role="listbox" data-part="list">${names
      .map(
        (name) =>
          `<span><span id="label-${own}l">${name}</span><button aria-selected="true"><span role="img" aria-hidden="true"></span></button></span>`,
      )
      .join('')}</div></div></div>`;
};

export const newerTable = (heading: string, columns: string[], rows: string[][]): string =>
  `<div data-automation-id="rivaWidget"><span data-automation-id="gridTitleLabel">${heading}</span><div data-automation-id="tableWrapper">
  <table data-automation-id="table"><thead data-automation-id="tableHead"><tr data-automation-id="tableHeaderRow">${columns
    .map(
      (column, at) =>
        `<th data-automation-id="columnHeader61.${at}"><button data-automation-id="buttonHeader61.${at}"><span>${column}</span><span>Sort and filter column</span></button></th>`,
    )
    .join('')}</tr></thead><tbody>${rows
    .map(
      (cells) =>
        `<tr data-automation-id="row">${cells.map((cell) => `<td data-automation-id="cell"><div data-automation-id="cellContainer"><div>${cell}</div></div></td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table></div></div>`;

export const olderGrid = (heading: string, columns: string[], chunks: string[][][]): string =>
  `<div data-automation-id="MainContainer"><span data-automation-id="gridTitleLabel">${heading}</span>
  <table role="presentation"><thead><tr>${columns.map((column) => `<th data-uxi-widget-type="columnHeader"><div class="gwt-Label">${column}</div></th>`).join('')}</tr></thead></table>
  <div data-automation-id="scrollPanel">${chunks
    .map(
      (rows, at) =>
        `<table data-automation-id="gridChunk-${at}"><tbody>${rows
          .map(
            (cells) =>
              `<tr>${cells.map((cell) => `<td data-automation-id="gridCell">${cell}</td>`).join('')}</tr>`,
          )
          .join('')}</tbody></table>`,
    )
    .join('')}</div></div>`;

export function show(html: string): Document {
  document.body.innerHTML = html;
  return document;
}
