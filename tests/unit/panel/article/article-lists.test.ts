// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleLists } from '../../../../utils/panel/article/article-lists.ts';
import { articlePage } from '../../../sandbox/help-centre/article.ts';

const names = { modify: 'Modify', view: 'View', put: 'Put', get: 'Get' };
/** The four lists with the content of their cells. */
const page = (cells: Partial<Record<keyof typeof names, string>> = {}) =>
  `<table>${Object.entries(names)
    .map(([access, name]) => {
      const cell = cells[access as keyof typeof names] ?? '<p>View: Customer</p>';
      return `<tr><td><p>Domain Security Policies permitting ${name} access</p></td><td>${cell}</td></tr>`;
    })
    .join('')}</table>`;
const one = ['View: Customer'];

describe('the lists of the article', () => {
  it('are parsed from a page with its structure and mistakes', () => {
    const read = articleLists(articlePage());
    expect(read).toMatchObject({
      lists: {
        modify: [
          'Private Calculated Field Management',
          'Reports: Customer Documents',
          'Workday Query Language',
        ],
        view: expect.arrayContaining([
          'Customer Object Management',
          'Process" Customer Invoice (NEW)',
        ]),
      },
    });
    expect(
      'lists' in read && read.lists.view.filter((name) => name === 'Process: Project Billing'),
    ).toHaveLength(2);
  });

  it.each([
    ['entries of a list', '<ul><li><p>A: one</p></li><li>B: two</li></ul>'],
    ['lines', 'A: one<br>B:\n   two'],
    [
      'paragraphs with bold and italic letters',
      '<div><p><b>A:</b> one</p><p>B: <i>t</i>wo</p></div>',
    ],
    ['rows of a nested table', '<table><tr><td>A: one</td></tr><tr><td>B: two</td></tr></table>'],
  ])('may be %s', (_, cell) => {
    expect(articleLists(page({ put: cell }))).toEqual({
      lists: { modify: one, view: one, put: ['A: one', 'B: two'], get: one },
    });
  });

  it('are identified by their captions in any case, with or without a colon', () => {
    const html = page().replace('permitting Get access', 'permitting  GET  access:');
    expect(articleLists(html)).toEqual({ lists: { modify: one, view: one, put: one, get: one } });
  });

  it('are empty without entries, and a page without any entry is a problem', () => {
    expect(articleLists(page({ get: '<p> </p>' }))).toMatchObject({ lists: { put: one, get: [] } });
    const picture = '<img alt="" src="lists.png">';
    expect(articleLists(page({ modify: picture, view: picture, put: picture, get: '' }))).toEqual({
      problem: 'empty',
    });
  });

  it.each([
    ['another page', '<h1>Sign in</h1>'],
    ['nothing', ''],
    ['a list short', page().replace('permitting Get', 'for')],
    ['a list twice', page() + page()],
    ['an entry too long', page({ put: 'x'.repeat(151) })],
    ['an entry that is too long with its colon set right', page({ put: `A"${'x'.repeat(148)}` })],
    ['an entry with what cannot be seen', page({ put: 'View:\u200b Customer' })],
    ['an endless list', page({ put: '<p>A</p>'.repeat(101) })],
  ])('are not read from %s', (_, html) => {
    expect(articleLists(html)).toEqual({ problem: 'changed' });
  });

  it('are read as text, without running or fetching anything', () => {
    const cell = `<p>A<script>document.title = 'ran'</script></p><img src=x onerror="document.title = 'ran'">`;
    expect(articleLists(page({ put: cell }))).toMatchObject({ lists: { put: ['A'] } });
    expect(document.title).not.toBe('ran');
  });
});
