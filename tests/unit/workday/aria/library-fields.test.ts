// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../../utils/workday/dom/names.ts';
import { fieldControls } from '../../../../utils/workday/dom/roles.ts';
import type { PageSnapshot } from '../../../../utils/workday/dom/snapshot.ts';
import { readPage } from '../../../../utils/workday/read/read-page.ts';
import { htmlDocument } from '../../../fixtures/workday-markup.ts';
import { checkboxFields, textFields } from './library-boxes.ts';
import type { LibraryField } from './library-field.ts';
import { selectFields } from './library-lists.ts';
import { promptFields } from './library-prompts.ts';
import { readOnlyFields } from './library-values.ts';

/** Fields that no library of Workday's draws, by roles, states and relations alone. */

const location = new URL('https://impl.wd12.myworkday.com/acme/d/task/2997$1.htmld');

function read(html: string): PageSnapshot {
  const page = readPage(htmlDocument(`<main><h1>Title</h1>${html}</main>`), location);
  if (!page) throw new Error('That is no tenant page.');
  return page;
}

const all: [string, LibraryField[]][] = [
  ['text', textFields],
  ['checkbox', checkboxFields],
  ['list', selectFields],
  ['prompt', promptFields],
  ['read-only text', readOnlyFields],
];

describe.each(all)('a field of the kind %s', (_, fields) => {
  it.each(fields)('of $library', ({ html, reading, required = false, disabled = false }) => {
    const rows = read(html).rows.map((row) => ({
      label: row.label,
      reading: row.reading,
      required: row.required,
      disabled: row.disabled,
    }));
    expect(rows).toEqual([{ label: 'Field', reading, required, disabled }]);
  });

  it.each(fields)('of $library beside other fields', ({ html, reading }) => {
    const other = (name: string) =>
      `<div><label for="${name}">${name}</label><input id="${name}" value="x"></div>`;
    const { rows } = read(`${other('Before')}${html}${other('After')}`);
    expect(rows.map(({ label }) => label)).toEqual(['Before', 'Field', 'After']);
    expect(rows[1]?.reading).toEqual(reading);
  });
});

it.each(all.flatMap(([, fields]) => fields))(
  'the name of the control of $library is the standard one',
  ({ html }) => {
    const { body } = htmlDocument(html);
    const controls = [...body.querySelectorAll<HTMLElement>(fieldControls)].filter(
      (control) => !control.closest('[aria-hidden="true"]') && nameOf(control) !== '',
    );
    for (const control of controls) {
      // `dom-accessibility-api` computes it. A drop-down button is named after its value too.
      for (const word of nameOf(control).split(' '))
        expect(control).toHaveAccessibleName(expect.stringContaining(word));
    }
  },
);
