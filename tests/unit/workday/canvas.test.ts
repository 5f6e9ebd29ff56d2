// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../../utils/workday/controls/choices.ts';
import { openList } from '../../../utils/workday/controls/open-list.ts';
import { sentenceLayer } from '../../../utils/workday/dom/canvas-kit.ts';
import { isBusy } from '../../../utils/workday/dom/page.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import { findButton } from '../../../utils/workday/read/buttons.ts';
import { readPage } from '../../../utils/workday/read/read-page.ts';
import {
  areRelatedActions,
  headerOpener,
  instanceLink,
  openMenus,
} from '../../../utils/workday/read/related-actions.ts';
import * as m from '../../fixtures/workday-markup.ts';

/**
 * Pages as Workday's component library draws them (docs/workday.md, "Canvas Kit"). They were
 * recorded, without styles and class names.
 */

const location = new URL('https://impl.wd12.myworkday.com/acme/d/task/2997$9101.htmld');

function show(name: string): Document {
  return m.htmlDocument(readFileSync(join(import.meta.dirname, 'canvas', `${name}.html`), 'utf8'));
}
function read(name: string): PageSnapshot {
  const page = readPage(show(name), location);
  if (!page) throw new Error('no page');
  return page;
}

describe('buttons', () => {
  it.each(['create-user', 'edit-group', 'refused', 'prompt-hits'])(
    'of the form %s are OK and Cancel',
    (name) => {
      expect(read(name).buttons).toEqual([
        { kind: 'ok', label: 'OK' },
        { kind: 'cancel', label: 'Cancel' },
      ]);
    },
  );
  it('of a result page are Done alone', () => {
    expect(read('view-group').buttons).toEqual([{ kind: 'done', label: 'Done' }]);
  });
  it('are told in any language', () => {
    const document = show('create-user');
    for (const one of document.querySelectorAll('button'))
      one.textContent = one.textContent && 'Weiter';
    const root = document.querySelector<HTMLElement>('[role="dialog"]') ?? document.body;
    const second = (kind: 'ok' | 'cancel') =>
      findButton(root, kind)?.getAttribute('data-uxi-canvas-kit-component-type');
    expect(second('ok')).toBe('primary-button');
    expect(second('cancel')).toBe('secondary-button');
  });
  it('are none where a page has no row of them, whatever buttons stand at its links and tabs', () => {
    const document = show('view-clients');
    document.querySelector('[data-uxi-canvas-kit-component-type="primary-button"]')?.remove();
    expect(readPage(document, location)?.buttons).toEqual([]);
  });
});

describe('the page', () => {
  it.each([
    ['view-group', 'View Integration System Security Group (Unconstrained)', 'X'],
    ['edit-group', 'Edit Integration System Security Group (Unconstrained)', 'X'],
    ['create-user', 'Create Integration System User', null],
    ['view-clients', 'View API Clients', null],
  ])('%s has its title and the instance beside it', (name, title, instance) => {
    expect(read(name)).toMatchObject({ title, instance });
  });
  it('has its instance in a line below the title where it is a dialog', () => {
    const dialog = (
      line: string,
    ) => `<main></main><div data-behavior-click-outside-close="topmost"><div role="dialog"
      aria-labelledby="t"><h2 id="t">Maintain Domain Permissions for Security Group</h2><div>${line}<div><label for="a"
      id="label-a">L</label><ul id="a" aria-labelledby="label-a"><li>${link('Other')}</li></ul></div></div></div></div>`;
    const link = (name: string) =>
      `<div><a href="/acme/d/inst/1$85/85$107.htmld">${name}</a><button aria-haspopup="true"></button></div>`;
    expect(readPage(m.htmlDocument(dialog(link('X'))), location)?.instance).toBe('X');
    expect(readPage(m.htmlDocument(dialog('')), location)?.instance).toBeNull();
  });
  it('is busy while it says so, even behind a dialog', () => {
    const document = show('create-user');
    expect(isBusy(document)).toBe(false);
    document.querySelector('main')?.setAttribute('aria-busy', 'true');
    expect(isBusy(document)).toBe(true);
  });
});

describe('fields', () => {
  const reading = (page: PageSnapshot, label: string) =>
    page.rows.find((row) => row.label === label)?.reading;

  it('are told for what they are', () => {
    const page = read('create-user');
    expect(page.rows.map(({ label, reading: { kind } }) => [label, kind])).toEqual([
      ['User Name', 'text'],
      ['Generate Random Password', 'checkbox'],
      ['New Password', 'password'],
      ['Password Rules', 'read-only'],
      ['New Password Verify', 'password'],
      ['Require New Password at Next Sign In', 'checkbox'],
      ['Session Timeout Minutes Enforced', 'read-only'],
      ['Session Timeout Minutes', 'number'],
      ['Do Not Allow UI Sessions', 'checkbox'],
    ]);
    expect(reading(page, 'Password Rules')).toMatchObject({
      value: expect.stringContaining('\n'),
      items: [],
    });
  });
  it('of radio buttons are one field, in their place', () => {
    const { rows } = read('maintain-permissions');
    expect(rows.map(({ label }) => label)).toEqual(['Operation', 'Source Security Group']);
    expect(rows[0]).toMatchObject({ required: true, reading: { kind: 'select', value: null } });
    const document = show('maintain-permissions');
    document.querySelector<HTMLInputElement>('input[type="radio"]')?.click();
    expect(readPage(document, location)?.rows[0]?.reading).toEqual({
      kind: 'select',
      value: 'Maintain',
    });
  });
  it('of links are items, one by one, and the rest behind "More"', () => {
    const reading = {
      kind: 'read-only',
      value: 'ISU_Payroll_Outbound',
      items: ['ISU_Payroll_Outbound'],
      hidden: 0,
    };
    expect(
      read('view-group').rows.find(({ label }) => label === 'Integration System Users')?.reading,
    ).toEqual(reading);
    const document = show('view-group');
    const list = document.querySelector('ul');
    list?.append(list.querySelector('li')?.cloneNode(true) ?? '');
    list?.insertAdjacentHTML(
      'afterend',
      '<button type="button" aria-expanded="false">More (3)</button>',
    );
    const more = readPage(document, location)?.rows.find(
      ({ label }) => label === 'Integration System Users',
    );
    expect(more?.reading).toMatchObject({
      items: ['ISU_Payroll_Outbound', 'ISU_Payroll_Outbound'],
      hidden: 3,
    });
  });
  it('in a table are separated, and a tick is true', () => {
    const document = show('view-clients');
    const list = document.querySelector('tbody td ul');
    list?.insertAdjacentHTML('beforeend', '<li><div><span>Staffing</span></div></li>');
    const [grid] = readPage(document, location)?.grids ?? [];
    expect(grid).toMatchObject({ title: 'API Clients' });
    expect(grid?.rows[0]?.[0]).toBe('Intranet Sign-In');
    expect(grid?.rows[0]?.at(-1)).toBe('Contact Information, Staffing');
    expect(grid?.rows[0]?.[6]).toBe('true');
    expect(grid?.rows[0]?.[7]).toBe('');
  });
});

describe('errors', () => {
  it('are one by one, those of the banner and those at the fields, each once', () => {
    expect(read('refused').errors).toEqual([
      { kind: 'error', text: 'The field Client Name is required and must have a value.' },
      {
        kind: 'error',
        text: 'The field Scope (Functional Areas) is required and must have a value.',
      },
    ]);
    expect(
      read('refused')
        .rows.filter(({ invalid }) => invalid)
        .map(({ label }) => label),
    ).toEqual(['Client Name', 'Scope (Functional Areas)']);
  });
  it('are alerts where the banner counts alerts only', () => {
    const document = show('refused');
    const count = document.querySelector('[role="alert"] button div');
    if (count) count.textContent = 'Alerts: 1';
    for (const input of document.querySelectorAll('[aria-invalid]'))
      input.removeAttribute('aria-invalid');
    expect(readPage(document, location)?.errors.map(({ kind }) => kind)).toEqual(['alert']);
  });
});

describe('lists of prompts', () => {
  const box = (document: Document) =>
    document.querySelector<HTMLElement>('[data-part="user-input"]') ?? document.body;

  it('tell what is chosen before any pill is drawn', () => {
    const document = show('prompt-hits');
    const list = openList(document, box(document));
    expect(
      list && choicesOf(list).map(({ label, checked, live }) => [label, checked, live]),
    ).toEqual([
      ['CAN Payroll', true, true],
      ['Core Payroll', false, true],
      ['Payroll Interface', false, true],
      ['USA Payroll', false, true],
    ]);
    expect(sentenceLayer(document)).toBeNull();
    expect(document.querySelector('[role="dialog"] [role="listbox"]')).toBeNull();
  });
  it('are a sentence where nothing matches', () => {
    const document = show('prompt-no-hits');
    expect(openList(document, box(document))).toBeNull();
    expect(sentenceLayer(document)?.textContent).toContain('No matches found');
  });
});

describe('related actions', () => {
  it('open beside the title, level by level, with entries that have no role', () => {
    const document = show('related-actions');
    const menus = openMenus(document);
    expect(menus).toHaveLength(2);
    const labels = menus.map(({ items }) => items.map(({ label }) => label));
    expect(labels[0]).toContain('Security Group');
    expect(labels[1]).toContain('Maintain Domain Permissions for Security Group');
    expect(menus[0]?.items.filter(({ expanded }) => expanded).map(({ label }) => label)).toEqual([
      'Security Group',
    ]);
    expect(areRelatedActions(document, menus)).toBe(true);
    expect(headerOpener(document)?.closest('header')).not.toBeNull();
  });
  it('of a value are found beside its link', () => {
    const found = instanceLink(show('view-clients'), 'Intranet Sign-In');
    expect(found?.opener?.parentElement?.querySelector('a')).toBe(found?.link);
  });
  it('of a value in a dialog are not taken for those of the page', () => {
    const document = show('create-user');
    const line =
      '<ul><li><div><a href="/acme/d/inst/1$2/2$3.htmld">Y</a><button aria-haspopup="true"></button></div></li></ul>';
    document.querySelector('h2')?.nextElementSibling?.insertAdjacentHTML('beforeend', line);
    expect(headerOpener(document)).toBeNull();
  });
});
