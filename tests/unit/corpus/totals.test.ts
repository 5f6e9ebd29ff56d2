import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { everyCell, lookNames } from '../../corpus/matrix.ts';
import { readmeTable } from '../../corpus/table.ts';
import { type Counts, shortfalls, type Totals } from '../../corpus/totals.ts';

const root = join(import.meta.dirname, '../../..');
const totals = JSON.parse(readFileSync(join(root, 'tests/corpus/totals.json'), 'utf8')) as Totals;

describe('the shares of a look', () => {
  const counts = (found: number, identified: number, mistaken = 0): Counts => ({
    pages: { drawn: 100, identified, asked: 0, silent: 100 - identified, mistaken: 0 },
    decoys: { drawn: 10, said: 0, asked: 0, silent: 10 - mistaken, mistaken },
    fields: { shown: 100, found, reported: 100 - found, wrong: 0, missing: 0 },
  });
  const of = (mui: Counts) => shortfalls({ byLook: { mui } as Totals['byLook'] });

  test.each([
    ['reached', counts(95, 99), []],
    ['missed by the fields', counts(94, 99), ['mui: 94 of 100 fields']],
    ['missed by the pages', counts(95, 98), ['mui: 98 of 100 pages']],
    ['reached, with a decoy taken', counts(95, 99, 1), ['mui: 1 mistaken']],
  ])('are %s', (_, given, said) => {
    expect(of(given)).toEqual(said);
  });
});

describe('the recorded run of the corpus', () => {
  test('matches the one in README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(readme).toContain(`<!-- corpus -->\n\n${readmeTable(totals)}\n\n<!-- /corpus -->`);
  });

  test('covered every way of drawing', () => {
    expect(totals.ways).toBe(everyCell().length);
    expect(totals.scenes.decoys).toBeGreaterThanOrEqual(12);
  });

  test('reached the shares in every look', () => {
    expect(Object.keys(totals.byLook)).toEqual(lookNames);
    for (const { pages, fields } of Object.values(totals.byLook)) {
      expect(pages.drawn).toBeGreaterThan(300);
      expect(fields.shown).toBeGreaterThan(700);
    }
    expect(shortfalls(totals)).toEqual([]);
  });

  test('recognised every English page, took no decoy for a task and judged no field wrongly', () => {
    const { English } = totals.byKnowledge;
    expect(English.pages.identified).toBe(English.pages.drawn);
    for (const { pages, decoys, fields } of Object.values(totals.byKnowledge)) {
      expect(pages.mistaken + decoys.mistaken + fields.wrong + fields.missing).toBe(0);
    }
  });
});
