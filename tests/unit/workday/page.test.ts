// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findPage, isBusy, readDocumentTitle, readTitle } from '../../../utils/workday/dom/page.ts';
import {
  frame,
  htmlDocument,
  popup,
  promptList,
  title,
  view,
} from '../../fixtures/workday-markup.ts';

const page = title('View API Clients');
const dialog = `${title('Create Security Group', { level: 'h2' })}${view('6$1')}`;

describe('the visible page', () => {
  it('is nothing while only the shell is there', () => {
    expect(readTitle(htmlDocument(frame('')))).toBeNull();
  });
  it('is the page in the frame, with the instance beside its title', () => {
    const document = htmlDocument(
      frame(title('View Security Group', { instance: 'Kolleno Group' })),
    );
    expect(readTitle(document)).toEqual({
      title: 'View Security Group',
      instance: 'Kolleno Group',
    });
    expect(findPage(document)?.context).toBe('page');
  });
  it('is the frame itself when it turned into a dialog', () => {
    expect(findPage(htmlDocument(frame(page, 'role="dialog" aria-modal="true"')))?.context).toBe(
      'modal',
    );
  });
  it('is the popup above the page, whose title was left behind', () => {
    const found = findPage(htmlDocument(frame(page) + popup(dialog)));
    expect(found?.context).toBe('popup');
    expect(found?.title?.textContent).toBe('Create Security Group');
    expect(found?.root.textContent).not.toContain('View API Clients');
  });
  it('is the topmost of stacked dialogs', () => {
    const question = popup(title('Discard Changes?', { level: 'h2' }), { kind: 'popUpDialog' });
    expect(readTitle(htmlDocument(frame(page) + popup(dialog) + question))?.title).toBe(
      'Discard Changes?',
    );
  });
  it.each([
    ['style', 'style="display:none"'],
    ['aria-hidden', 'aria-hidden="true"'],
    ['its own mark', 'data-automation-activepopup="false"'],
    ['hidden', 'hidden'],
  ])('is not a used popup that stayed, hidden by %s', (_, attributes) => {
    expect(readTitle(htmlDocument(frame(page) + popup(dialog, { attributes })))?.title).toBe(
      'View API Clients',
    );
  });
  it('stays the dialog while a list lies open above it', () => {
    const under = popup(dialog, { attributes: 'data-automation-activepopup="false"' });
    const list = promptList('<div role="option">Customer Accounts</div>');
    expect(readTitle(htmlDocument(frame(page) + under + list))?.title).toBe(
      'Create Security Group',
    );
  });
  it('is the page although the frame kept aria-hidden after a dialog', () => {
    expect(readTitle(htmlDocument(frame(page, 'aria-hidden="true"')))?.title).toBe(
      'View API Clients',
    );
  });
  it('is not the list of a prompt or a menu above it', () => {
    const menu = promptList('<div role="option">Create Security Group</div>');
    expect(readTitle(htmlDocument(frame(page) + menu))?.title).toBe('View API Clients');
  });
  it('is the last of several pages left side by side, without the rows of the others', () => {
    const found = findPage(
      htmlDocument(
        frame(`<div>${title('Old')}<p>old rows</p></div><div>${title('New')}<p>new rows</p></div>`),
      ),
    );
    expect(found?.title?.textContent).toBe('New');
    expect(found?.root.textContent).toContain('new rows');
    expect(found?.root.textContent).not.toContain('old rows');
  });
  it('takes a heading for the title where the newer markup has no names', () => {
    expect(
      readTitle(htmlDocument('<main><h1>Register API Client for Integrations</h1></main>'))?.title,
    ).toBe('Register API Client for Integrations');
    const named =
      '<div role="dialog" aria-modal="false" aria-labelledby="t"><h2 id="t">Create Security Group</h2></div>';
    expect(readTitle(htmlDocument(`<main><h1>Home</h1></main>${named}`))?.title).toBe(
      'Create Security Group',
    );
  });
  it('is busy under a visible loading panel only', () => {
    expect(
      isBusy(htmlDocument(`${frame(page)}<div data-automation-id="wd-LoadingPanel"></div>`)),
    ).toBe(true);
    expect(
      isBusy(
        htmlDocument(
          `${frame(page)}<div data-automation-id="wd-LoadingPanel" style="display:none"></div>`,
        ),
      ),
    ).toBe(false);
  });
  it('has a second title on the browser tab', () => {
    document.title = 'Create Security Group - Workday';
    expect(readDocumentTitle(document)).toBe('Create Security Group');
  });
});
