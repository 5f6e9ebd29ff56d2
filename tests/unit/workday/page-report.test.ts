// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { reportPage } from '../../../utils/workday/page-report/page-report.ts';
import { shapeOfPath } from '../../../utils/workday/page-report/path.ts';

const at = new URL('https://impl.wd12.myworkday.com/acme_dpt1/d/task/2997$9101.htmld?q=kolleno');

beforeEach(() => {
  document.documentElement.lang = 'en';
});

const report = (html: string) => {
  document.body.innerHTML = html;
  return JSON.stringify(reportPage(document, at));
};

describe('a page report', () => {
  it('holds title, labels, headings, buttons, tags, roles and Workday’s own names', () => {
    const text = report(`
      <div id="workdayApplicationFrame"><div data-automation-id="pageHeader"><h1><span data-automation-id="pageHeaderTitleText">Create Thing</span></h1></div>
      <div id="wd-EditPage-6$701--12" data-secret="x"><h3>Account Information</h3>
      <li><div><label id="56$1-formLabel" for="56$1-input" data-automation-id="formLabel">User Name<span>*</span></label></div>
      <div id="56$1" data-automation-id="decorationWrapper" data-metadata-id="56$1--9"><input id="56$1-input" type="text" required value="v1"></div></li>
      <table><thead><tr><th>Issue Time</th></tr></thead><tbody><tr><td>v2</td></tr></tbody></table></div>
      <footer><button title="OK">OK</button></footer></div>`);
    for (const part of [
      'Create Thing',
      'Account Information',
      'User Name',
      'Issue Time',
      '"text":"OK"',
      '6$701',
    ])
      expect(text).toContain(part);
    expect(text).toContain('"id":"56$1"');
    expect(text).toContain('"data-metadata-id":"56$1"');
    expect(text).toContain('"data-secret":null');
    for (const left of ['v1', 'v2', '--12', 'acme_dpt1', 'kolleno'])
      expect(text).not.toContain(left);
  });

  const word = fc.string({
    unit: fc.constantFrom('q', 'z', 'x', 'Q', 'Z'),
    minLength: 6,
    maxLength: 12,
  });
  /** Every way in which a page shows or holds what somebody entered or chose. */
  const holders: ((value: string) => string)[] = [
    (v) => `<input type="text" value="${v}">`,
    (v) =>
      `<input type="password" value="${v}" data-automation-label="${v}" title="${v}" placeholder="${v}" aria-label="${v}">`,
    (v) => `<textarea>${v}</textarea>`,
    (v) => `<select><option selected>${v}</option></select>`,
    (v) =>
      `<div data-automation-id="selectWidget"><div data-automation-id="selectSelectedOption">${v}</div></div>`,
    (v) =>
      `<ul data-automation-id="selectedItemList"><li><div id="promptOption-1$2" data-automation-id="promptOption" data-automation-label="${v}">${v}</div><label>${v}</label></li></ul>`,
    (v) => `<div data-automation-id="textView">${v}</div>`,
    (v) => `<div role="listbox"><div role="option"><h3>${v}</h3></div></div>`,
    (v) => `<dl><dt>Name</dt><dd>${v}<h4>${v}</h4></dd></dl>`,
    (v) => `<table><tbody><tr><th>${v}</th><td><label>${v}</label></td></tr></tbody></table>`,
    (v) => `<h2>Group <a href="/${v}">${v}</a></h2>`,
    (v) =>
      `<label>Name <input value="${v}"><span data-automation-id="promptOption">${v}</span></label>`,
    (v) => `<div data-automation-widget="wd-popup"><ul><li><label>${v}</label></li></ul></div>`,
    (v) =>
      `<div data-uxi-element-id="${v}" class="${v}" style="--a:${v}" data-automation-id="selectedItem_${v}"><p data-automation-id="${v} ${v}">${v}</p></div>`,
    (v) =>
      `<button title="${v}, press delete to clear value.">x</button><script>"${v}"</script><svg><title>${v}</title></svg>`,
    (v) =>
      `<fieldset role="radiogroup"><legend>Access</legend><label><input type="radio">${v}</label></fieldset>`,
  ];

  it('holds no value, whatever shows it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ value: word, holder: fc.nat(holders.length - 1), wrapped: fc.boolean() }),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        (shown) => {
          const html = shown.map(({ value, holder, wrapped }) => {
            const inner = holders[holder]?.(value) ?? '';
            return wrapped
              ? `<li><label data-automation-id="formLabel">Label</label><div data-automation-id="decorationWrapper">${inner}</div></li>`
              : inner;
          });
          const text = report(
            `<main><h1>Title ${shown.map(({ value }) => `<a href="/">${value}</a>`).join('')}</h1>${html.join('')}</main>`,
          );
          for (const { value } of shown) expect(text).not.toContain(value);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is none outside a tenant', () => {
    expect(
      reportPage(document, new URL('https://impl.wd12.myworkday.com/acme_dpt1/login.htmld')),
    ).toBeNull();
  });

  it('does not repeat rows that are built alike, and ends where a page is endless', () => {
    const row = '<tr><td><span data-automation-id="x">1</span></td></tr>';
    const rows = report(`<main><h1>T</h1><table><tbody>${row.repeat(500)}</tbody></table></main>`);
    expect(rows.match(/"tag":"tr"/g)).toHaveLength(2);
    const endless = report(`<main><h1>T</h1>${'<div role="note"></div>'.repeat(5_000)}</main>`);
    expect(JSON.parse(endless)).toMatchObject({ cut: true });
  });
});

describe('the address in it', () => {
  it.each([
    ['/acme_dpt1/d/task/2997$9101.htmld', '/tenant/d/task/2997$9101.htmld'],
    [
      '/acme/d/inst/15431$104/rel-task/2997%249115.htmld',
      '/tenant/d/inst/_/rel-task/2997$9115.htmld',
    ],
    ['/acme/d/inst/1$85/85$104.htmld', '/tenant/d/inst/_/_'],
    ['/acme/d/search.htmld?q=olivia&x=1', '/tenant/d/search.htmld?q=&x='],
    ['/acme/d/olivia-hart.htmld', '/tenant/d/_'],
  ])('of %s is %s', (path, shape) => {
    expect(shapeOfPath(new URL(path, 'https://wd12.myworkday.com'))).toBe(shape);
  });
});
