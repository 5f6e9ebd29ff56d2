import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findButton } from '../../../utils/workday/buttons.ts';
import { isBusy } from '../../../utils/workday/page.ts';
import { readPage } from '../../../utils/workday/read-page.ts';
import type { PageSnapshot } from '../../../utils/workday/snapshot.ts';
import * as m from './markup.ts';

/** Pages as Workday's component library draws them (docs/workday.md, "Canvas Kit"): recorded, without styles and class names. */

const location = new URL('https://impl.wd12.myworkday.com/acme/d/task/2997$9101.htmld');

function show(name: string): Document {
  return m.show(readFileSync(join(import.meta.dirname, 'canvas', `${name}.html`), 'utf8'));
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
    for (const one of document.querySelectorAll('button')) one.textContent = one.textContent && 'Weiter';
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
    expect(readPage(m.show(dialog(link('X'))), location)?.instance).toBe('X');
    expect(readPage(m.show(dialog('')), location)?.instance).toBeNull();
  });
  it('is busy while it says so, even behind a dialog', () => {
    const document = show('create-user');
    expect(isBusy(document)).toBe(false);
    document.querySelector('main')?.setAttribute('aria-busy', 'true');
    expect(isBusy(document)).toBe(true);
  });
});
