// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FillOutcome, FillValue } from '../../../../utils/workday/dom/snapshot.ts';
import { fillField } from '../../../../utils/workday/interact/fill-field.ts';
import { type Combobox, type ComboboxOptions, drawCombobox } from './combobox-pattern.ts';
import { stubEventsWithoutView } from './events-without-view.ts';

/** Filling the combobox pattern in all of its ways. What the field chose itself is the truth. */

function draw(options: ComboboxOptions): Combobox {
  document.body.innerHTML = '<main><h1>Title</h1><div id="host"></div></main>';
  return drawCombobox(document.querySelector('#host') as HTMLElement, options);
}

const fill = (value: FillValue): Promise<FillOutcome> =>
  fillField(document, { labels: ['Field'] }, value, { signal: new AbortController().signal });
const several = (...names: string[]): FillValue => ({
  kind: 'options',
  values: names.map((name) => [name]),
});

beforeEach(stubEventsWithoutView);
afterEach(() => document.body.replaceChildren());

const opensBy = ['click', 'mousedown', 'pointerdown', 'ArrowDown', 'Enter'] as const;
const choosesBy = ['click', 'mousedown', 'pointerup', 'Enter'] as const;
const linkedBy = ['aria-controls', 'aria-owns', 'wrapper', 'label', 'nothing'] as const;
const popups = ['listbox', 'grid', 'tree', 'menu', 'dialog'] as const;

const ways: [string, ComboboxOptions][] = [
  ...opensBy.map((one): [string, ComboboxOptions] => [`opened by ${one}`, { opensBy: one }]),
  ...choosesBy.map((one): [string, ComboboxOptions] => [`chosen by ${one}`, { choosesBy: one }]),
  ...linkedBy.map((one): [string, ComboboxOptions] => [`linked by ${one}`, { linkedBy: one }]),
  ...popups.map((one): [string, ComboboxOptions] => [`with the popup ${one}`, { popup: one }]),
  ['with rows without a role', { popup: 'bare' }],
  ['with rows that come late', { delayMs: 300 }],
  ['that hides the page from screen readers', { hidesPage: true }],
];

describe('a button that opens a list', () => {
  it.each(ways.slice(0, opensBy.length))('takes one value, %s', async (_, options) => {
    const field = draw(options);
    expect(await fill({ kind: 'option', value: 'System' })).toEqual({ result: 'filled' });
    expect(field.chosen()).toEqual(['System']);
    expect(await fill({ kind: 'option', value: 'System' })).toEqual({ result: 'unchanged' });
    expect(field.chosen()).toEqual(['System']);
    expect(field.isOpen()).toBe(false);
  });

  it.each(ways)('takes several values, %s', async (_, options) => {
    const field = draw({ ...options, multiple: true });
    expect(await fill(several('Systems', 'Customer Accounts'))).toEqual({ result: 'filled' });
    expect(field.chosen()).toEqual(['Systems', 'Customer Accounts']);
    expect(await fill(several('Customer Accounts', 'Systems'))).toEqual({ result: 'unchanged' });
    expect(field.chosen()).toEqual(['Systems', 'Customer Accounts']);
    expect(field.isOpen()).toBe(false);
  });

  it('says what it does not offer, and closes', async () => {
    const field = draw({});
    const outcome = await fill({ kind: 'option', value: 'Sys' });
    expect(outcome).toEqual({ result: 'not-offered', value: 'Sys' });
    expect(field.chosen()).toEqual([]);
    expect(field.isOpen()).toBe(false);
  });
});

const textWays: [string, ComboboxOptions][] = [
  ...ways.filter(([, { choosesBy: keys }]) => keys !== 'Enter'),
  ['with an opener', { opensBy: 'button' }],
  ['that highlights its first row', { highlightsFirst: true }],
  ['that draws few rows', { maxRows: 2 }],
  ['that searches on Enter', { searchesOnEnter: true }],
];

describe('a box that filters its list', () => {
  it.each(textWays.slice(-8))('takes one value, %s', async (_, options) => {
    const field = draw({ ...options, editable: true });
    expect(await fill(several('System'))).toEqual({ result: 'filled' });
    expect(field.chosen()).toEqual(['System']);
    expect(await fill(several('System'))).toEqual({ result: 'unchanged' });
    expect(field.chosen()).toEqual(['System']);
  });

  it.each(textWays)('takes several values, %s', async (_, options) => {
    const field = draw({ ...options, editable: true, multiple: true });
    const wanted = several('Systems', 'Customer Accounts', 'System');
    expect(await fill(wanted)).toEqual({ result: 'filled' });
    expect(field.chosen()).toEqual(['Systems', 'Customer Accounts', 'System']);
    expect(await fill(wanted)).toEqual({ result: 'unchanged' });
    expect(field.chosen()).toEqual(['Systems', 'Customer Accounts', 'System']);
  });

  it.each([
    ['that highlights its first row', { highlightsFirst: true }],
    ['that searches on Enter', { searchesOnEnter: true }],
    ['of several values', { multiple: true }],
  ] as [string, ComboboxOptions][])(
    'never takes a name that only looks alike, %s',
    async (_, options) => {
      const field = draw({ ...options, editable: true });
      expect(await fill(several('Process: Customer'))).toMatchObject({ result: 'not-offered' });
      expect(field.chosen()).toEqual([]);
      expect(field.isOpen()).toBe(false);
    },
  );

  it('keeps its value where the wanted one is not offered', async () => {
    const field = draw({ editable: true });
    await fill(several('System'));
    expect(await fill(several('Staffing'))).toMatchObject({ result: 'not-offered' });
    expect(field.chosen()).toEqual(['System']);
    expect(document.querySelector<HTMLInputElement>('#box')?.value).toBe('System');
  });
});

it.each([{ editable: true }, { editable: false }])(
  'chooses once in a list that shows its values after it closed: %o',
  async (options) => {
    const field = draw({ ...options, multiple: true, showsOnClose: true });
    expect(await fill(several('Systems', 'Customer Accounts'))).toEqual({ result: 'filled' });
    expect(field.chosen()).toEqual(['Systems', 'Customer Accounts']);
    expect(field.isOpen()).toBe(false);
  },
);

/** A dialog that gives the focus back to what had it last, if it goes nowhere. */
function drawInDialog(options: ComboboxOptions): Combobox {
  document.body.innerHTML =
    '<div role="dialog" tabindex="-1" aria-labelledby="title"><h2 id="title">Title</h2><div id="host"></div></div>';
  const dialog = document.querySelector('[role="dialog"]') as HTMLElement;
  dialog.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget === null) queueMicrotask(() => (target as HTMLElement).focus());
  });
  return drawCombobox(document.querySelector('#host') as HTMLElement, options);
}

it.each([{ multiple: true }, { multiple: false }])(
  'closes a list that opens on focus, in a dialog that keeps the focus inside: %o',
  async (options) => {
    const field = drawInDialog({ ...options, editable: true, opensBy: 'focus' });
    expect(await fill(several('System'))).toEqual({ result: 'filled' });
    expect(field.chosen()).toEqual(['System']);
    await Promise.resolve();
    expect(field.isOpen()).toBe(false);
  },
);
