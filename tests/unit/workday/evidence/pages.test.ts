// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../../utils/tenant/hosts.ts';
import { readTitle } from '../../../../utils/workday/dom/page.ts';
import { areRelatedActions, openMenus } from '../../../../utils/workday/read/related-actions.ts';
import {
  done,
  frame,
  htmlDocument,
  okAndCancel,
  popup,
  row,
  shownText,
  textBox,
  title,
} from '../../../fixtures/workday-markup.ts';
import { pageTitle, readBody, readContent } from './read-evidence.ts';

/**
 * Dialogs, alerts and addresses as public evidence shows them (docs/workday.md, "Page markup"),
 * each named after what was read wrongly once, and others of the same kind.
 */

describe('a dialog with the menu of related actions is a menu', () => {
  const page = frame(title('View Security Group') + done);
  const menu =
    '<div role="menu" data-automation-id="relatedActionsList"><div role="menuitem" data-automation-id="relatedActionsItem">Audits</div></div>';
  const plainMenu = '<ul role="menu"><li role="menuitem">Audits</li></ul>';
  const preview = `<h1>View Integration System Security Group</h1><ul>${row('Name', shownText('Kolleno'))}</ul>`;
  const closer = '<button data-automation-id="closeButton" aria-label="Close"></button>';
  it.each([
    ['with a heading of its own', `<div role="dialog"><h1>Actions</h1>${menu}</div>`],
    [
      'with a preview of the instance',
      `<div role="dialog" aria-modal="true">${closer}<h2>Actions</h2>${menu}${preview}</div>`,
    ],
    [
      'as popUpDialog',
      popup(`${closer}<h2>Actions</h2>${menu}${preview}`, { kind: 'popUpDialog' }),
    ],
    [
      'as popUpDialog with a title node in the preview',
      popup(`<h2>Actions</h2>${menu}${title('View Integration System Security Group')}`, {
        kind: 'popUpDialog',
      }),
    ],
    [
      'with the menu beside the dialog',
      '<div class="wd-popup" data-automation-widget="wd-popup" data-automation-activepopup="true"><div role="dialog"><h1>Preview</h1></div>' +
        menu +
        '</div>',
    ],
    [
      'whose entries have a role and no list',
      `<div role="dialog"><h2>Actions</h2>${menu}<a role="menuitem">Reports</a></div>`,
    ],
    [
      'by role alone',
      `<div role="dialog" aria-labelledby="a"><h2 id="a">Actions</h2>${plainMenu}</div>`,
    ],
    [
      'with a box that searches the menu',
      `<div role="dialog"><h2>Actions</h2><input type="search">${plainMenu}</div>`,
    ],
    [
      'in another language',
      `<div role="alertdialog"><h1>Aktionen</h1>${plainMenu}${preview}</div>`,
    ],
  ])('%s', (_, html) => {
    const document = htmlDocument(page + html);
    expect(readTitle(document)?.title).toBe('View Security Group');
    const menus = openMenus(document);
    expect(menus.map(({ items }) => items.map(({ label }) => label))).toEqual([['Audits']]);
    if (html.includes('relatedActionsList')) expect(areRelatedActions(document, menus)).toBe(true);
  });

  it('while its entries load', () => {
    const html = popup(
      '<h2>Actions</h2><div data-uxi-element-id="popupInfo"><h1>View Group</h1></div>',
      { kind: 'popUpDialog' },
    );
    expect(readTitle(htmlDocument(page + html))?.title).toBe('View Security Group');
  });

  it('above a dialog, which stays the page', () => {
    const form = popup(
      title('Create Security Group', { level: 'h2' }) + row('Name', textBox()) + okAndCancel,
      { attributes: 'data-automation-activepopup="false"' },
    );
    const actions = popup(`<h2>Actions</h2>${menu}${preview}`, { kind: 'popUpDialog' });
    expect(readTitle(htmlDocument(page + form + actions))?.title).toBe('Create Security Group');
  });

  it.each([
    [
      'a form with a menu',
      `<div role="dialog"><h2>Create Security Group</h2>${row('Name', textBox())}${plainMenu}</div>`,
    ],
    [
      'a page with buttons and a menu',
      popup(title('Create Security Group', { level: 'h2' }) + plainMenu + okAndCancel),
    ],
    [
      'a dialog whose menu is closed',
      `<div role="dialog"><h2>Create Security Group</h2><div hidden>${menu}</div></div>`,
    ],
  ])('but %s is a page', (_, html) => {
    expect(readTitle(htmlDocument(page + html))?.title).toBe('Create Security Group');
  });
});

describe('an announcement is no error', () => {
  it.each([
    ['as the evidence shows it', `<span role="alert">${pageTitle} page is loaded</span>`],
    [
      'that is clipped',
      `<div role="alert" style="position:absolute;clip:rect(0 0 0 0)">Loaded</div>`,
    ],
    ['that is clipped by a path', `<div role="alert" style="clip-path:inset(50%)">Loaded.</div>`],
    [
      'of one pixel',
      `<div role="alert" style="position:absolute;width:1px;height:1px;overflow:hidden">Page loaded.</div>`,
    ],
    [
      'off the page',
      '<div role="alert" style="position:absolute;left:-10000px">Page loaded.</div>',
    ],
    [
      'that is moved away',
      '<div role="alert" style="transform:translateX(-9999px)">Page loaded.</div>',
    ],
    [
      'that has no height',
      '<div role="alert" style="max-height:0;overflow:hidden">Page loaded.</div>',
    ],
    [
      'whose text is invisible',
      '<div role="alert"><span style="visibility:hidden">Page loaded.</span></div>',
    ],
    ['without opacity', '<div role="alert" style="opacity:0">Page loaded.</div>'],
    [
      'inside a hidden announcer',
      '<div style="position:absolute;width:1px;height:1px;overflow:hidden"><div role="alert">Page loaded.</div></div>',
    ],
    [
      'whose text alone is hidden',
      '<div role="alert"><span style="position:absolute;top:-9999px">Loaded.</span></div>',
    ],
    ['that is the title alone', `<div role="alert"><p>${pageTitle}</p></div>`],
    ['in German', `<span role="alert">Seite ${pageTitle} wurde geladen</span>`],
    ['in Japanese', `<span role="alert">${pageTitle}ページが読み込まれました</span>`],
    ['as a status', '<div role="status">3 results are available.</div>'],
    ['as a live region', '<div aria-live="assertive">The page is loaded.</div>'],
    ['that is empty', '<div role="alert"></div>'],
  ])('%s', (_, html) => {
    expect(readContent(html).errors).toEqual([]);
  });

  it.each([
    ['a sentence', '<div role="alert">The name is taken.</div>'],
    ['a sentence that names the page', `<div role="alert">${pageTitle} could not be saved.</div>`],
    ['a sentence with a heading', `<div role="alert"><b>Error</b> ${pageTitle} failed</div>`],
    ['a fixed bar', '<div role="alert" style="position:fixed;top:0;left:0">Session expired.</div>'],
  ])('but %s is one', (_, html) => {
    expect(readContent(html).errors).toHaveLength(1);
  });
});

describe('buttons whose type has a variant appended', () => {
  const type = 'data-uxi-canvas-kit-component-type';
  it.each([
    ['by the library’s newer names', 'primary-button-inverse', 'secondary-button-inverse'],
    ['by its older names', 'primary-button', 'secondary-button'],
  ])('are OK and Cancel %s, in any language', (_, primary, secondary) => {
    const html = `<main><h1>Kennwortregeln</h1><div><button ${type}="${secondary}">Abbrechen</button><button ${type}="${primary}">Sichern</button></div></main>`;
    expect(readBody(html).buttons.map(({ kind }) => kind)).toEqual(['cancel', 'ok']);
  });
});

describe('an address of an instance', () => {
  const at = (path: string) => addressOf(new URL(`https://wd5.myworkday.com${path}`));
  it.each([
    ['/acme/d/inst/15$3/rel-task/2997$9115.htmld', '2997$9115'],
    ['/acme/email-universal/inst/15$3/rel-task/2997$9115.htmld', '2997$9115'],
    ['/acme/email-universal/inst/17816%242345/rel-task/2998%2417139.htmld', '2998$17139'],
    ['/acme/email/task/2997$1904.htmld', '2997$1904'],
    ['/acme/email-universal/inst/15$3/15$3.htmld', null],
  ])('%s is one of the tenant', (path, urlTaskId) => {
    expect(at(path)).toMatchObject({ tenant: 'acme', urlTaskId });
  });

  it.each([
    '/acme/email-universal/',
    '/acme/inst/15$3.htmld',
    '/wday/email/inst/1$2.htmld',
    '/acme/email-universal/other/inst',
  ])('%s is none', (path) => {
    expect(at(path)).toBeNull();
  });

  it('is a link to the instance beside a plain title', () => {
    const link = '<a href="/acme/email-universal/inst/15$3/15$3.htmld">Kolleno Group</a>';
    expect(readBody(`<main><h1>View Security Group</h1>${link}</main>`).instance).toBe(
      'Kolleno Group',
    );
  });
});
