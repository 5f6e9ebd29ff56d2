import type { LibraryField } from './library-field.ts';

const shown = (value: string, items: string[] = []) =>
  ({ kind: 'read-only', value, items, hidden: 0 }) as const;

export const readOnlyFields: LibraryField[] = [
  { library: 'dl', html: '<dl><div><dt>Field</dt><dd>abc</dd></div></dl>', reading: shown('abc') },
  {
    library: 'roles of a list of terms',
    html: '<div><span role="term">Field</span><span role="definition">abc</span></div>',
    reading: shown('abc'),
  },
  {
    library: 'output',
    html: '<div><label for="f">Field</label><output id="f">abc</output></div>',
    reading: shown('abc'),
  },
  {
    library: 'a value that names its label',
    html: '<div><span id="l">Field</span><span aria-labelledby="l">abc</span></div>',
    reading: shown('abc'),
  },
  {
    library: 'Ant Design Descriptions',
    html: '<table><tbody><tr><th colspan="1"><span>Field</span></th><td colspan="1"><span>abc</span></td></tr></tbody></table>',
    reading: shown('abc'),
  },
  {
    library: 'a table by roles',
    html: '<div role="table"><div role="row"><div role="rowheader">Field</div><div role="cell">abc</div></div></div>',
    reading: shown('abc'),
  },
  {
    library: 'tags by roles',
    html: '<div><span id="l">Field</span><div role="grid" aria-labelledby="l" tabindex="0"><div role="row"><div role="gridcell">One</div></div><div role="row"><div role="gridcell">Two</div></div></div></div>',
    reading: shown('One, Two', ['One', 'Two']),
  },
  {
    library: 'a list by roles',
    html: '<div><span id="l">Field</span><div role="list" aria-labelledby="l"><div role="listitem"><a href="/acme/d/inst/1$1.htmld">One</a><button aria-haspopup="menu" aria-label="Related Actions"></button></div><div role="listitem"><a href="/acme/d/inst/1$2.htmld">Two</a><button aria-haspopup="menu" aria-label="Related Actions"></button></div></div></div>',
    reading: shown('One, Two', ['One', 'Two']),
  },
];
