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
