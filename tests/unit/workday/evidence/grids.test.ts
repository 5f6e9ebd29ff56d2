// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readContent } from './read-evidence.ts';

/**
 * Grids as public evidence shows them (docs/workday.md, "Grids"), each named after what was read
 * wrongly once, and others of the same kind.
 */

const grids = (html: string) => readContent(html).grids;
const columns = (...headings: string[]) =>
  grids(
    `<table><thead><tr>${headings.join('')}</tr></thead><tbody><tr>${headings.map(() => '<td>x</td>').join('')}</tr></tbody></table>`,
  )[0]?.columns;
const hidden = 'style="position:absolute;width:1px;height:1px;overflow:hidden"';

describe('a column heading is its name, whatever encloses it', () => {
  it.each([
    ['two spans without a button', '<span>Refresh Token</span><span>Sort and filter column</span>'],
    [
      'a button after the name',
      '<span>Refresh Token</span><button>Sort and filter column</button>',
    ],
    ['the name in a div', '<div><span>Refresh Token</span></div><div><span>Sort</span></div>'],
    ['the name two divs deep', '<div><div><span>Refresh Token</span></div></div><span>Sort</span>'],
    ['a bare text', 'Refresh Token<span>Sort and filter column</span>'],
    ['a button around both', '<button><span>Refresh Token</span><span>Sort</span></button>'],
    [
      'a nameless button before it',
      '<button aria-label="Sort"><svg><title>Sort</title></svg></button><span>Refresh Token</span>',
    ],
    ['a link before it', '<a href="#">Sort by Refresh Token</a><span>Refresh Token</span>'],
    ['an icon with a title', '<i title="Sort"></i><div>Refresh Token</div>'],
    ['an arrow before it', '<span>▲</span><span>Refresh Token</span>'],
    [
      'a caption for screen readers before it',
      `<span ${hidden}>Sortable column</span><span>Refresh Token</span>`,
    ],
    ['a hidden copy before it', '<span aria-hidden="true">Token</span><span>Refresh Token</span>'],
    ['a line break inside it', '<span>Refresh<br>Token</span><span>Sort</span>'],
    ['a hit of the search in bold', '<span>Refresh <mark>Token</mark></span><button>Sort</button>'],
    ['a tooltip before it', '<span role="tooltip">Sort</span><span>Refresh Token</span>'],
  ])('with %s', (_, heading) => {
    expect(columns('<th>Account</th>', `<th role="columnheader">${heading}</th>`)).toEqual([
      'Account',
      'Refresh Token',
    ]);
  });

  it('with a visible button before each name that says the same everywhere', () => {
    const heading = (name: string) => `<th><button>Sort</button><span>${name}</span></th>`;
    expect(columns(heading('Account'), heading('Refresh Token'))).toEqual([
      'Account',
      'Refresh Token',
    ]);
  });

  it('and is empty where the column has a button and no name', () => {
    const caption = '<span>Sort and filter column</span>';
    expect(columns(`<th><span>API Client</span>${caption}</th>`, `<th>${caption}</th>`)).toEqual([
      'API Client',
      '',
    ]);
  });

  it('and keeps a name that two columns share', () => {
    const heading = '<th><span>Comment</span><span>Sort</span></th>';
    expect(columns(heading, heading)).toEqual(['Comment', 'Comment']);
  });

  it('and may be there by aria-label alone', () => {
    expect(columns('<th>A</th>', '<th aria-label="Refresh Token"><svg></svg></th>')).toEqual([
      'A',
      'Refresh Token',
    ]);
  });

  it('and is no field', () => {
    const html =
      '<table><thead><tr><th><label>Refresh Token</label><span>Sort</span></th><th>B</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>';
    expect(readContent(html)).toMatchObject({
      rows: [],
      grids: [{ columns: ['Refresh Token', 'B'] }],
    });
  });

  it('in a grid that says by role what it is', () => {
    const html = `<div role="grid" aria-label="Tokens"><div role="rowgroup"><div role="row">
      <div role="columnheader"><span>Account</span></div>
      <div role="columnheader"><img title="Sort" alt=""><span>Refresh Token</span></div></div></div>
      <div role="rowgroup"><div role="row"><div role="rowheader">ISU</div><div role="gridcell">abc</div></div></div></div>`;
    expect(grids(html)).toMatchObject([
      { columns: ['Account', 'Refresh Token'], rows: [['ISU', 'abc']] },
    ]);
  });
});

const table = (body: string) =>
  `<table><thead><tr><th>Domain Security Policy</th><th>Last Changed</th><th>By User</th></tr></thead>${body}</table>`;
const rows = (html: string) => grids(html)[0]?.rows;

describe('an empty grid has no row', () => {
  it.each([
    [
      'a sentence across the columns',
      '<tbody><tr><td colspan="3">No items available.</td></tr></tbody>',
    ],
    [
      'the sentence in German',
      '<tbody><tr><td colspan="3">Keine Elemente verfügbar.</td></tr></tbody>',
    ],
    ['the sentence without a tbody', '<tr><td colspan="3">項目がありません</td></tr>'],
    [
      'the sentence in one cell without colspan',
      '<tbody><tr><td>No items available.</td></tr></tbody>',
    ],
    [
      'the sentence in a th',
      '<tbody><tr><th colspan="3" scope="row">Aucun élément</th></tr></tbody>',
    ],
    [
      'the sentence after an empty cell',
      '<tbody><tr><td></td><td colspan="2">No data</td></tr></tbody>',
    ],
    [
      'a row that stands in while rows load',
      '<tbody><tr data-testid="loadingRow"><td>…</td><td>…</td><td>…</td></tr></tbody>',
    ],
    ['empty cells only', '<tbody><tr><td></td><td></td><td></td></tr></tbody>'],
    ['a footer', '<tfoot><tr><td>0</td><td>0</td><td>0</td></tr></tfoot>'],
    ['nothing', '<tbody></tbody>'],
  ])('by %s', (_, body) => {
    expect(rows(table(body))).toEqual([]);
  });

  it('by role', () => {
    const html = `<div role="table"><div role="row"><span role="columnheader">A</span><span role="columnheader">B</span></div>
      <div role="row"><span role="cell" aria-colspan="2">No items available.</span></div></div>`;
    expect(rows(html)).toEqual([]);
  });

  it('in the older generation', () => {
    const html = `<div data-automation-id="MainContainer"><table><tr><th data-uxi-widget-type="columnHeader">A</th><th data-uxi-widget-type="columnHeader">B</th></tr></table>
      <table data-automation-id="gridChunk-0"><tr><td data-automation-id="gridCell" colspan="2">No items</td></tr></table></div>`;
    expect(grids(html)).toMatchObject([{ columns: ['A', 'B'], rows: [] }]);
  });

  it('and rows beside a sentence or a group title stay', () => {
    const body =
      '<tbody><tr><td colspan="3">Group</td></tr><tr><td>P</td><td></td><td></td></tr></tbody>';
    expect(rows(table(body))).toEqual([['P', '', '']]);
  });
});

describe('an older grid whose rows are apart from its headings', () => {
  const headings =
    '<table role="presentation"><thead><tr><th role="columnheader"><div class="gwt-Label">API Client</div></th><th role="columnheader"><div class="gwt-Label">Client Name</div></th></tr></thead></table>';
  const row =
    '<tr><td data-automation-id="gridCell">A</td><td data-automation-id="gridCell">B</td></tr>';
  it.each([
    [
      'in MainTable-0',
      `<div data-automation-id="MainContainer">${headings}<table data-automation-id="MainTable-0"><tbody>${row}</tbody></table></div>`,
    ],
    [
      'in MainTable-0 without a container',
      `<div><div>${headings}</div><div><table data-automation-id="MainTable-0">${row}</table></div></div>`,
    ],
    [
      'in a table inside MainTable-0',
      `<div data-automation-id="MainContainer">${headings}<div data-automation-id="MainTable-0"><table>${row}</table></div></div>`,
    ],
    [
      'in chunks',
      `<div data-automation-id="MainContainer">${headings}<div data-automation-id="scrollPanel"><table data-automation-id="gridChunk-0">${row}</table></div></div>`,
    ],
    [
      'in a layout table',
      `<table role="presentation"><tr><td>${headings}</td></tr><tr><td><table data-automation-id="MainTable-0">${row}</table></td></tr></table>`,
    ],
  ])('%s', (_, html) => {
    expect(grids(html)).toMatchObject([
      { columns: ['API Client', 'Client Name'], rows: [['A', 'B']] },
    ]);
  });
});

describe('the number of rows is no field', () => {
  const toolbar = (label: string) =>
    `<div data-automation-id="rivaWidget"><div data-automation-id="gridToolbar"><span data-automation-id="gridTitleLabel">Clients</span>${label}<button>Excel</button></div></div>`;
  it.each([
    [
      'with the grid as its control',
      `<label for="grid">29 items</label>${table('').replace('<table', '<table id="grid"')}`,
    ],
    ['as rowCountLabel', toolbar('<label data-automation-id="rowCountLabel">29 items</label>')],
    ['in French', toolbar('<label data-automation-id="rowCountLabel">29 éléments</label>')],
    ['without a name', toolbar('<label>29 items</label>')],
    ['outside a toolbar', `<div><label>29 items</label>${table('')}</div>`],
    ['before a wrapped table', `<div><label>29 items</label><div>${table('')}</div></div>`],
    ['before a button', '<div><label>29 items</label><button>Full screen</button></div>'],
    [
      'before the export icon',
      '<div><label>29 items</label><div role="button" title="Export"></div></div>',
    ],
  ])('%s', (_, html) => {
    expect(readContent(html).rows).toEqual([]);
  });
});
