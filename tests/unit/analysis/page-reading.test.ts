// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { observe } from '../../../utils/analysis/observe/observe.ts';
import { pageReading } from '../../../utils/analysis/report/page-reading.ts';
import { notFilling } from '../../../utils/content/fill/fill-page.ts';
import { defaultNames } from '../../../utils/guide/index.ts';
import type { Learnt } from '../../../utils/state/learnt-pages.ts';
import type { PageReading } from '../../../utils/state/page-reading.ts';
import { lookAtPage } from '../../../utils/workday/read/read-page.ts';

beforeEach(() => {
  document.documentElement.lang = 'en';
});

function readingOf(
  body: string,
  {
    path = 'task/1$1.htmld',
    learnt,
  }: {
    path?: string;
    learnt?: Learnt;
  } = {},
): PageReading {
  document.body.innerHTML = `<main>${body}</main>`;
  const look = lookAtPage(document, new URL(`https://impl.wd12.myworkday.com/acme/d/${path}`));
  if (!look) throw new Error('That is no page of a tenant.');
  const context = { names: defaultNames, skipped: {}, captured: [], ...(learnt && { learnt }) };
  return pageReading(look, observe(look.snapshot, context, notFilling));
}

const passwordRules = (row: string) => `<h1>Maintain Password Rules</h1>${row}`;
const exempt = 'System Users exempt from password expiration';

describe('a page', () => {
  it.each([
    ['title and labels', 'Maintain Password Rules', exempt, 'certain', ['title', 'labels']],
    ['the title alone', 'Maintain Password Rules', 'Other', 'possible', ['title']],
    ['nothing', 'Edit Password Policy', exempt, 'none', []],
  ])('is recognised by %s', (_, title, label, match, signs) => {
    const html = `<h1>${title}</h1><label for="x">${label}</label><input id="x" role="combobox">`;
    expect(readingOf(html)).toMatchObject({ match, signs });
  });

  it('is recognised by its address too', () => {
    const html =
      '<h1>Activate Pending Security Policy Changes</h1><label for="x">Comment</label><textarea id="x"></textarea>';
    expect(readingOf(html, { path: 'task/2997$1904.htmld' }).signs).toEqual([
      'title',
      'address',
      'labels',
    ]);
  });
});

describe('a row', () => {
  it.each([
    ['label', `<label for="x">${exempt}</label><input id="x" role="combobox">`],
    ['accessible-name', `<input id="x" role="combobox" aria-label="${exempt}">`],
  ] as const)('is found by its %s', (foundBy, row) => {
    const { rows, fields } = readingOf(passwordRules(row));
    expect(rows).toMatchObject([{ foundBy }]);
    expect(fields).toMatchObject([{ verdict: 'empty', row: 0 }]);
  });

  it('is found by its metadata id in another language', () => {
    document.documentElement.lang = 'de';
    const label = '<label for="x" data-metadata-id="56$7">Ausgenommen</label>';
    const learnt: Learnt = {
      ids: {
        views: {},
        urls: { '1$1': ['maintain-password-rules/form'] },
        labels: { '56$7': exempt },
      },
      confirmed: [],
      due: 'maintain-password-rules',
    };
    const html = `<h1>Kennwortregeln</h1><div>${label}<input id="x" role="combobox"></div>`;
    expect(readingOf(html, { learnt })).toMatchObject({
      match: 'certain',
      signs: ['known-id', 'labels'],
      rows: [{ foundBy: 'metadata-id' }],
    });
  });

  it.each([
    ['prompt', 'role alone', '<input id="x" role="combobox">', ['role']],
    [
      'prompt',
      'Workday’s id alone',
      '<div data-automation-id="responsiveMonikerInput"><input id="x" type="text"></div>',
      ['workday-id'],
    ],
    [
      'prompt',
      'either',
      '<input id="x" role="combobox" data-uxi-widget-type="selectinput">',
      ['role', 'workday-id'],
    ],
    ['text', 'HTML', '<input id="x" type="text">', ['role']],
    ['password', 'HTML', '<input id="x" type="password">', ['role']],
    ['text-area', 'HTML', '<textarea id="x"></textarea>', ['role']],
    [
      'number',
      'Workday’s id alone',
      '<input id="x" type="text" data-automation-id="numericInput">',
      ['workday-id'],
    ],
    ['checkbox', 'role alone', '<span id="x" role="switch" tabindex="0"></span>', ['role']],
    ['read-only', 'the absence of a control', '<span id="x">7</span>', ['role']],
  ])('with a %s is told by %s', (control, _, html, controlBy) => {
    const { rows } = readingOf(passwordRules(`<div><label for="x">Some</label>${html}</div>`));
    expect(rows).toEqual([{ foundBy: 'label', control, controlBy }]);
  });

  it('tells no label and no value, and leaves the page as it is', () => {
    const html = passwordRules(
      '<div><label for="x">Zorro</label><input id="x" type="text" value="Bernardo"></div>',
    );
    document.body.innerHTML = `<main>${html}</main>`;
    const before = document.body.innerHTML;
    expect(JSON.stringify(readingOf(html))).not.toMatch(/Zorro|Bernardo/);
    expect(document.body.innerHTML).toBe(before);
  });
});
