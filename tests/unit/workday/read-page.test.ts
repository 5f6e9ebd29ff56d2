// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../utils/lib/secret.ts';
import type { PageSnapshot, Reading } from '../../../utils/workday/dom/snapshot.ts';
import { readPage } from '../../../utils/workday/read/read-page.ts';
import * as m from '../../fixtures/workday-markup.ts';

const location = new URL('https://impl.wd12.myworkday.com/acme/d/task/2997$1904.htmld');

function read(html: string): PageSnapshot {
  const page = readPage(m.htmlDocument(html), location);
  if (!page) throw new Error('no page');
  return page;
}
const form = (...rows: string[]): PageSnapshot =>
  read(m.frame(m.title('T') + m.view('6$701', ...rows) + m.okAndCancel));
const reading = (widget: (id: string) => string): Reading | undefined =>
  form(m.row('L', widget)).rows[0]?.reading;

describe('reading a page', () => {
  it('yields null away from tenant pages', () => {
    const elsewhere = new URL('https://impl.wd12.myworkday.com/acme/login.htmld');
    expect(readPage(m.htmlDocument(m.frame(m.title('T'))), elsewhere)).toBeNull();
  });

  it('tells what a task page shows', () => {
    const page = form(
      m.section(
        'Account Information',
        m.row('User Name', m.textBox('isu'), { required: true }),
        m.row('Disabled', m.tickBox(false, true)),
      ),
    );
    expect(page).toMatchObject({
      title: 'T',
      context: 'page',
      viewIds: ['6$701'],
      headings: ['Account Information'],
      busy: false,
      buttons: [
        { kind: 'ok', label: 'OK' },
        { kind: 'cancel', label: 'Cancel' },
      ],
    });
    expect(page.rows).toMatchObject([
      {
        label: 'User Name',
        sections: ['Account Information'],
        required: true,
        disabled: false,
        invalid: false,
      },
      { label: 'Disabled', required: false, disabled: true },
    ]);
  });

  it('tells Workday’s own id of a field without its volatile ending, and the language of the document', () => {
    const page = form(
      m.row('A', m.textBox(), { suffix: '-gwt-uid-7' }),
      m.row('B', m.promptBox(['C'])),
    );
    for (const { id } of page.rows) expect(id).toMatch(/^56\$\d+$/);
    expect(page.language).toBeNull();
    document.documentElement.lang = 'de-DE';
    expect(form(m.row('A', m.textBox())).language).toBe('de-DE');
    document.documentElement.removeAttribute('lang');
  });

  it('takes a control without a label by the name that it carries itself, in the page’s order', () => {
    const page = form(
      m.row('First', m.textBox('1')),
      '<div><input type="text" aria-label="Second" value="2"></div>',
      '<div><span id="third">Third</span><textarea aria-labelledby="third">3</textarea></div>',
      m.row('Fourth', m.tickBox(true)),
      '<table><tr><td><input type="text" aria-label="Filter"></td></tr></table>',
    );
    expect(page.rows.map(({ label, reading: { kind } }) => [label, kind])).toEqual([
      ['First', 'text'],
      ['Second', 'text'],
      ['Third', 'text-area'],
      ['Fourth', 'checkbox'],
    ]);
  });

  it.each<[string, (id: string) => string, Reading]>([
    ['text', m.textBox('a b'), { kind: 'text', value: 'a b' }],
    ['text area', m.textArea('x\ny'), { kind: 'text-area', value: 'x\ny' }],
    ['number', m.numberBox('0'), { kind: 'number', value: '0' }],
    ['tick', m.tickBox(true), { kind: 'checkbox', checked: true }],
    ['no tick', m.tickBox(false), { kind: 'checkbox', checked: false }],
    ['list', m.list('Intersection'), { kind: 'select', value: 'Intersection' }],
    ['list without choice', m.list('select one'), { kind: 'select', value: null }],
    ['radio', m.radios(['Maintain', 'Add'], 'Maintain'), { kind: 'select', value: 'Maintain' }],
    [
      'prompt',
      m.promptBox(['A', 'B'], { hidden: 3 }),
      { kind: 'prompt', items: ['A', 'B'], hidden: 3, multiple: true },
    ],
    [
      'prompt without searchBox',
      m.promptBox([], { searchBox: false }),
      { kind: 'prompt', items: [], hidden: 0, multiple: true },
    ],
    [
      'read-only text',
      m.shownText('MDEy'),
      { kind: 'read-only', value: 'MDEy', items: [], hidden: 0 },
    ],
    [
      'read-only tick',
      m.shownTick(true),
      { kind: 'read-only', value: 'true', items: [], hidden: 0 },
    ],
    [
      'read-only nothing',
      m.shownTick(false),
      { kind: 'read-only', value: '', items: [], hidden: 0 },
    ],
    [
      'links',
      m.links(['System', 'Staffing'], 2),
      { kind: 'read-only', value: 'System, Staffing', items: ['System', 'Staffing'], hidden: 2 },
    ],
    [
      'date',
      () => '<div data-automation-id="dateTimeWidget"><input type="text"></div>',
      { kind: 'unsupported' },
    ],
  ])('reads a %s', (_, widget, expected) => {
    expect(reading(widget)).toEqual(expected);
  });

  it('keeps a password out of sight', () => {
    const held = reading(m.passwordBox('Sesam-öffne-dich'));
    expect(held?.kind === 'password' && held.value instanceof Secret && held.value.reveal()).toBe(
      'Sesam-öffne-dich',
    );
    expect(
      JSON.stringify(form(m.row('New Password', m.passwordBox('Sesam-öffne-dich')))),
    ).not.toContain('Sesam');
  });

  it('reads running text line by line', () => {
    const rules =
      '<div data-automation-id="richTextContent"><p>At least 8 characters</p><p>One digit</p></div>';
    expect(reading(() => rules)).toMatchObject({ value: 'At least 8 characters\nOne digit' });
  });

  it('takes the open list of a prompt for no part of the page', () => {
    const open = m.promptList(
      '<div data-automation-id="menuItem" role="option"><label>Foreign</label></div>',
    );
    expect(read(m.frame(m.title('T') + m.row('P', m.promptBox(['A']))) + open).rows).toHaveLength(
      1,
    );
  });

  it('reads both kinds of grid', () => {
    const cells = [
      '<div data-automation-id="promptOption">Kolleno API Client</div>',
      m.tickBox(true)('g1'),
      m.shownTick(false)(),
    ];
    const page = form(
      m.newerTable('API Clients', ['API Client', 'Non-Expiring', 'Disabled'], [cells]),
      m.olderGrid(
        'Domain Security Policies',
        ['Policy', 'Last Changed'],
        [[['A', '1']], [['B', '2']]],
      ),
    );
    expect(page.grids).toEqual([
      {
        title: 'API Clients',
        columns: ['API Client', 'Non-Expiring', 'Disabled'],
        rows: [['Kolleno API Client', 'true', '']],
      },
      {
        title: 'Domain Security Policies',
        columns: ['Policy', 'Last Changed'],
        rows: [
          ['A', '1'],
          ['B', '2'],
        ],
      },
    ]);
  });

  it('tells alerts from errors, and leaves the environment banner alone', () => {
    const bar = (count: string, text: string): string =>
      `<div data-automation-id="errorWidgetBarCanvas" role="alert"><span data-automation-id="errorWidgetBarMessageCountCanvas">${count}</span>
       <ol><li><div data-automation-id="errorWidgetMessageFieldCanvas">${text}</div></li></ol></div>`;
    expect(form(bar('Errors: 1', 'The password is too short.')).errors).toEqual([
      { kind: 'error', text: 'The password is too short.' },
    ]);
    expect(form(bar('Alerts: 1', 'Check this.')).errors).toEqual([
      { kind: 'alert', text: 'Check this.' },
    ]);
    expect(form().errors).toEqual([]);
  });

  it('marks the field an inline message belongs to', () => {
    const message =
      '<ul data-automation-id="errorWidgetInlineMessageContainerCanvas"><li data-automation-id="errorWidgetInlineMessageCanvas"><span data-automation-id="errorWidgetInlineMessageTypeTextCanvas">Error</span><span data-automation-id="errorWidgetInlineMessageTextCanvas">Required.</span></li></ul>';
    const page = form(
      m.row('A', (id) => m.textBox()(id) + message),
      m.row('B', m.textBox()),
    );
    expect(page.rows.map(({ invalid }) => invalid)).toEqual([true, false]);
    expect(page.errors).toEqual([{ kind: 'error', text: 'Required.' }]);
  });

  it('knows OK, Cancel and Done in any language, by name and else by place', () => {
    const german = `<ul data-automation-id="buttonBar">${m.button('wd-CommandButton_uic_doneButton', 'Fertig')}</ul>`;
    expect(read(m.frame(m.title('T') + german)).buttons).toEqual([
      { kind: 'done', label: 'Fertig' },
    ]);
    const nameless = '<footer><button>Übernehmen</button><button>Abbrechen</button></footer>';
    expect(read(m.frame(m.title('T') + nameless)).buttons.map(({ kind }) => kind)).toEqual([
      'ok',
      'cancel',
    ]);
  });

  it('reads only the dialog on top', () => {
    const page = read(
      m.frame(m.title('Behind') + m.row('Behind', m.textBox()) + m.done) +
        m.popup(
          m.title('Front', { level: 'h2' }) +
            m.view('6$9', m.row('Front', m.textBox())) +
            m.okAndCancel,
        ),
    );
    expect(page).toMatchObject({ title: 'Front', context: 'popup', viewIds: ['6$9'] });
    expect(page.rows.map(({ label }) => label)).toEqual(['Front']);
    expect(page.buttons.map(({ kind }) => kind)).toEqual(['ok', 'cancel']);
  });
});
