// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { controlElement, locateButton, locateField } from '../../../utils/workday/read/locate.ts';
import { findFieldRow, rowsOf } from '../../../utils/workday/read/rows.ts';
import * as markup from '../../fixtures/workday-markup.ts';

const { row, section, htmlDocument: show, textArea, textBox, shownText, frame } = markup;
const root = (html: string): HTMLElement =>
  show(`<div id="root">${html}</div>`).querySelector('#root') as HTMLElement;
const labels = (html: string): string[] => rowsOf(root(html)).map(({ label }) => label);

describe('finding a row', () => {
  it('reads labels without stars, marks and blanks', () => {
    const html = [
      row('User&nbsp;Name', textBox(), { star: true, required: true }),
      row('Confirm?', textBox()),
      row('  New   Password * ', textBox()),
    ].join('');
    expect(labels(html)).toEqual(['User Name', 'Confirm', 'New Password']);
  });
  it('reads on where an id holds what no id should', () => {
    const odd = 'a"b\\c\nd\re\ff';
    const html =
      '<label>Odd</label><div role="group"></div><label for="plain">Plain</label><input id="plain">';
    const page = root(html);
    page.querySelector('label')?.setAttribute('id', odd);
    page.querySelector('[role]')?.setAttribute('aria-labelledby', odd);
    expect(rowsOf(page).map(({ label }) => label)).toContain('Plain');
  });

  it('passes over hidden rows, option labels and button labels', () => {
    const html = `<div hidden>${row('Old', textBox())}</div>${row('Operation', markup.radios(['Maintain', 'Add']))}
      <div data-automation-id="dropDownCommandButton"><label>Actions</label></div>`;
    expect(labels(html)).toEqual(['Operation']);
  });
  it('takes any of the names, the first on the page deciding', () => {
    const html = row('Workday Account', textBox('b'));
    expect(findFieldRow(root(html), { labels: ['Account', 'workday account'] })).toMatchObject({
      label: 'Workday Account',
    });
  });
  it('does not take a longer label for it', () => {
    expect(
      findFieldRow(root(row('Client Name (old)', textBox())), { labels: ['Client Name'] }),
    ).toBeNull();
  });
  it('means the input where a label stands as text too', () => {
    const found = findFieldRow(
      root(row('Comment', shownText('before')) + row('Comment', textArea())),
      { labels: ['Comment'] },
    );
    expect(found).toMatchObject({ kind: 'text-area' });
  });
  it('is ambiguous between two inputs, unless section or kind tells them apart', () => {
    const page = root(
      section('A', row('Name', textBox('1'))) + section('B', row('Name', textArea('2'))),
    );
    expect(findFieldRow(page, { labels: ['Name'] })).toBe('ambiguous');
    expect(findFieldRow(page, { labels: ['Name'], section: 'B' })).toMatchObject({
      kind: 'text-area',
    });
    expect(findFieldRow(page, { labels: ['Name'], control: 'text' })).toMatchObject({
      kind: 'text',
    });
    expect(findFieldRow(page, { labels: ['Name'], section: 'C' })).toBeNull();
  });
  it('works whatever follows the core of an id', () => {
    expect(labels(row('Name', textBox(), { suffix: '-gwt-uid-11' }))).toEqual(['Name']);
  });
  it('finds the widget beside the label without a list item', () => {
    const html = `<div><div><label data-automation-id="formLabel">Client ID</label></div>
      <div data-automation-id="decorationWrapper"><div data-automation-id="textView">abc</div></div></div>`;
    expect(findFieldRow(root(html), { labels: ['Client ID'] })).toMatchObject({
      kind: 'read-only',
    });
  });
  it.each([
    ['text', markup.newerText('Name', 'x')],
    ['checkbox', markup.newerTick('Name', true)],
    ['select', markup.newerList('Name', 'x')],
    ['prompt', markup.newerPrompt('Name', ['x'])],
  ])('of the newer library by the name of its control: %s', (kind, html) => {
    expect(findFieldRow(root(html), { labels: ['Name'] })).toMatchObject({ kind });
  });
  it('reads definition lists', () => {
    expect(
      findFieldRow(root('<dl><dt>Client ID</dt><dd>abc</dd></dl>'), { labels: ['Client ID'] }),
    ).toMatchObject({
      kind: 'read-only',
    });
  });
});

describe('locating for drawing', () => {
  it('gives row, label and control of the visible page', () => {
    const document = show(
      frame(
        markup.title('T') + markup.view('6$1', row('User Name', textBox())) + markup.okAndCancel,
      ),
    );
    const found = locateField(document, { labels: ['User Name'] });
    expect(found?.element.localName).toBe('li');
    expect(found?.labelElement.textContent).toBe('User Name');
    expect(found && controlElement(found).localName).toBe('input');
    expect(locateButton(document, 'ok')?.title).toBe('OK');
    expect(locateButton(document, 'done')).toBeNull();
  });
  it('gives nothing where two fields could be meant', () => {
    const document = show(
      frame(markup.title('T') + row('Name', textBox()) + row('Name', textBox())),
    );
    expect(locateField(document, { labels: ['Name'] })).toBeNull();
  });
});
