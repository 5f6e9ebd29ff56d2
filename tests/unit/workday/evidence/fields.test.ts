// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { links, row, shownText, textBox } from '../../../fixtures/workday-markup.ts';
import { readContent } from './read-evidence.ts';

/**
 * Fields as public evidence shows them (docs/workday.md, "Page markup"), each named after what was
 * read wrongly once, and others of the same kind.
 */

const first = (html: string) => readContent(`<ul>${html}</ul>`).rows[0];
const labels = (html: string) => readContent(html).rows.map(({ label }) => label);
const none = { kind: 'read-only', value: '', items: [], hidden: 0 };

describe('an empty list of instances is empty', () => {
  const wrapped = (html: string) => row('Restricted to IP Ranges', () => html);
  it.each([
    ['(empty)', wrapped('<div data-automation-id="textView">(empty)</div>')],
    ['its German mark', wrapped('<div data-automation-id="textView">(leer)</div>')],
    ['its Japanese mark', wrapped('<div data-automation-id="textView">（空）</div>')],
    [
      'the mark in a list',
      wrapped('<ul data-automation-id="selectedItemList"><li>(vide)</li></ul>'),
    ],
    [
      'another word as the only text of a list',
      wrapped(
        '<div data-automation-id="multiSelectContainer"><ul data-automation-id="selectedItemList"><li><span>Aucun</span></li></ul></div>',
      ),
    ],
    ['the mark in a plain list', wrapped('<ul><li><span>(empty)</span></li></ul>')],
    [
      'a hidden mark',
      wrapped('<div data-automation-id="textView"><span aria-hidden="true">—</span></div>'),
    ],
    ['a dash', wrapped('<div data-automation-id="textView">—</div>')],
    ['nothing', wrapped('<div data-automation-id="textView"></div>')],
  ])('with %s', (_, html) => {
    expect(first(html)?.reading).toEqual(none);
  });

  it('and text with brackets inside stays', () => {
    const type = 'Integration System Security Group (Unconstrained)';
    expect(first(row('Type', shownText(type)))?.reading).toMatchObject({ value: type });
    expect(first(row('Scope', links(['System'])))?.reading).toMatchObject({ items: ['System'] });
  });

  it('in the cell of a grid too', () => {
    const html =
      '<table><thead><tr><th>Client</th><th>Scope</th></tr></thead><tbody><tr><td>A</td><td><div data-automation-id="textView">(empty)</div></td></tr></tbody></table>';
    expect(readContent(html).grids[0]?.rows).toEqual([['A', '']]);
  });
});

describe('a label has one text', () => {
  const box = '<div id="56$1" data-automation-id="decorationWrapper"><input id="56$1-input"></div>';
  const label =
    '<label id="56$1-formLabel" for="56$1-input" data-automation-id="formLabel">User Name</label>';
  it.each([
    [
      'with a ghost copy after it',
      `<li><div>${label}<label data-automation-id="formLabel" aria-hidden="true">User Name</label></div>${box}</li>`,
    ],
    [
      'with a ghost copy before it',
      `<li><div><label data-automation-id="formLabel" aria-hidden="true">User Name</label>${label}</div>${box}</li>`,
    ],
    [
      'with a ghost copy of no label',
      `<li><div><span aria-hidden="true">User Name</span>${label}</div>${box}</li>`,
    ],
    [
      'with a ghost copy inside it',
      `<li><div>${label.replace('User Name', '<span aria-hidden="true">User Name</span><span>User Name</span>')}</div>${box}</li>`,
    ],
    [
      'with a ghost copy apart from its row',
      `<li><label data-automation-id="formLabel" aria-hidden="true">User Name</label><div><div><div>${label}</div></div></div><div>${box}</div></li>`,
    ],
    [
      'with a ghost copy in the control',
      `<li><div>${label}</div>${box.replace('<input', '<span aria-hidden="true">User Name</span><input')}</li>`,
    ],
  ])('%s', (_, html) => {
    const { rows } = readContent(`<ul>${html}</ul>`);
    expect(rows).toMatchObject([{ label: 'User Name', reading: { kind: 'text' } }]);
  });

  it('beside a read-only value with a ghost copy', () => {
    const html =
      '<li><div><label data-automation-id="formLabel">Client ID</label></div><div data-automation-id="decorationWrapper"><span aria-hidden="true">Client ID</span><span>abc</span></div></li>';
    expect(first(html)).toMatchObject({ label: 'Client ID', reading: { value: 'abc' } });
  });
});

describe('an empty label takes the text before it', () => {
  const field = row('', textBox('a'));
  it.each([
    ['in the li before', `<li><div data-automation-id="textView">User Name</div></li>${field}`],
    [
      'as rich text in the li before',
      `<li><div data-automation-id="richTextContent"><p>User Name*</p></div></li>${field}`,
    ],
    [
      'in a group',
      `<li><div role="group"><div data-automation-id="textView">User Name</div><div>${field}</div></div></li>`,
    ],
    ['in a fieldset', `<li><fieldset><p>User Name:</p>${field}</fieldset></li>`],
  ])('%s', (_, html) => {
    expect(labels(`<ul>${html}</ul>`)).toEqual(['User Name']);
  });

  it('unless the control has a name of its own', () => {
    const named =
      '<li><label data-automation-id="formLabel"></label><div data-automation-id="decorationWrapper"><input aria-label="User Name"></div></li>';
    expect(labels(`<ul><li><p>About the user</p></li>${named}</ul>`)).toEqual(['User Name']);
  });

  it('but not another field, a button or an explanation', () => {
    const before = [
      row('Other', textBox()),
      '<li><button>Help</button></li>',
      `<li><p>${'This page explains. '.repeat(20)}</p></li>`,
      '<li hidden><p>Hidden</p></li>',
    ];
    for (const html of before)
      expect(labels(`<ul>${html}${field}</ul>`).filter((label) => label !== 'Other')).toEqual([]);
  });
});
