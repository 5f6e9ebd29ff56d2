// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readPage } from '../../../../utils/workday/read/read-page.ts';
import * as m from '../../../fixtures/workday-markup.ts';

/** What remains of a page when nothing in it is named as Workday names it. */

const location = new URL('https://impl.wd12.myworkday.com/acme/d/task/2997$9101.htmld');
const rowsOf = (html: string) =>
  readPage(m.htmlDocument(`<main><h1>Task</h1>${html}</main>`), location)?.rows;

it('reads the value beside a label that has a cell of its own and names nothing', () => {
  const rows = rowsOf(`
    <ul role="presentation">
      <li role="presentation"><div><label id="a-formLabel">Client ID</label></div><div id="a"><div dir="ltr">MTIz</div></div></li>
      <li role="presentation"><div><label id="b-formLabel">Disabled</label></div><div id="b">No</div></li>
    </ul>`);
  expect(rows?.map(({ label, reading }) => [label, reading])).toEqual([
    ['Client ID', { kind: 'read-only', value: 'MTIz', items: [], hidden: 0 }],
    ['Disabled', { kind: 'read-only', value: 'No', items: [], hidden: 0 }],
  ]);
});

it('reads chosen values from a grid of tags that announces nothing by itself', () => {
  const rows = rowsOf(`
    <div><label id="l" for="i">Scope</label>
      <div id="v"><div role="grid" aria-label="items selected" aria-live="off">
        <div role="row" aria-label="System"><div role="gridcell">System<button aria-label="Remove">✕</button></div></div>
      </div></div>
      <div role="group"><input id="i" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-labelledby="l" aria-describedby="v"></div>
    </div>`);
  expect(rows?.map(({ label, reading }) => [label, reading])).toEqual([
    ['Scope', { kind: 'prompt', items: ['System'], hidden: 0, multiple: true }],
  ]);
});

const tokens = (...names: string[]) => `
  <ul role="listbox" aria-label="items selected">${names
    .map(
      (name) =>
        `<li role="presentation"><div role="option" tabindex="-1" aria-label="${name}, press delete"><div role="button"></div><p>${name}</p></div></li>`,
    )
    .join('')}</ul>`;
const tokenField = (value: string, offered = '') => `
  <li role="presentation"><div><label id="l" for="i">Scope</label><span aria-hidden="true">Scope</span></div>
    <div><div>${value}<div><input id="i" type="text" aria-labelledby="l"></div>${offered}<div>1 item selected</div></div></div></li>`;

it.each([
  ['none', []],
  ['one', ['System']],
  ['two', ['System', 'Staffing']],
])('reads the values in the list before a text box: %s', (_, names) => {
  const rows = rowsOf(`<ul role="presentation">${tokenField(tokens(...names))}</ul>`);
  expect(rows?.map(({ label, reading }) => [label, reading])).toEqual([
    ['Scope', { kind: 'prompt', items: names, hidden: 0, multiple: true }],
  ]);
});

it('does not take a list after a text box for its values', () => {
  const rows = rowsOf(`<ul role="presentation">${tokenField('', tokens('System'))}</ul>`);
  expect(rows?.map(({ reading }) => reading)).not.toContainEqual(
    expect.objectContaining({ items: ['System'] }),
  );
});

it('reads a list of values beside the label, with the button that shows the rest', () => {
  const rows = rowsOf(`
    <ul role="presentation"><li role="presentation">
      <div><label id="a">Domains</label><span aria-hidden="true">Domains</span></div>
      <div><ul><li><ul><li><div role="link" tabindex="0">System</div></li></ul></li></ul>
        <div role="button" aria-expanded="false">More (3)</div></div>
    </li></ul>`);
  expect(rows?.map(({ label, reading }) => [label, reading])).toEqual([
    ['Domains', { kind: 'read-only', value: 'System', items: ['System'], hidden: 3 }],
  ]);
});

it('reads the page on show where a hidden one holds the same ids', () => {
  const row = (value: string) =>
    `<div><div><label id="a" for="i">Name</label></div><div>${value}</div></div>`;
  const box = (text: string) => `<input id="i" aria-labelledby="a" value="${text}">`;
  const shownText = rowsOf(
    `<section style="display:none">${row(box('Old'))}</section>${row('New')}`,
  );
  expect(shownText?.map(({ reading }) => reading)).toEqual([
    { kind: 'read-only', value: 'New', items: [], hidden: 0 },
  ]);
  const shownBox = rowsOf(
    `<section style="display:none">${row(box('Old'))}</section>${row('<input id="i" value="New">')}`,
  );
  expect(shownBox?.map(({ reading }) => reading)).toEqual([{ kind: 'text', value: 'New' }]);
});

it('reads a value without the button of its menu, in a table too', () => {
  const value =
    '<span><a href="#">kolleno-integration</a><button aria-haspopup="true">⋮</button></span>';
  const page = readPage(
    m.htmlDocument(`<main><h1>Token</h1><dl><dt>Account</dt><dd>${value}</dd></dl>
      <table><thead><tr><th>Account</th></tr></thead><tbody><tr><td>${value}</td></tr></tbody></table></main>`),
    location,
  );
  expect(page?.rows[0]?.reading).toMatchObject({ value: 'kolleno-integration' });
  expect(page?.grids[0]?.rows).toEqual([['kolleno-integration']]);
});
