import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { everyCell } from '../../corpus/matrix.ts';
import { readmeTable } from '../../corpus/table.ts';
import type { Totals } from '../../corpus/totals.ts';

const root = join(import.meta.dirname, '../../..');
const totals = JSON.parse(readFileSync(join(root, 'tests/corpus/totals.json'), 'utf8')) as Totals;

describe('the recorded run of the corpus', () => {
  test('matches the one in README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(readme).toContain(`<!-- corpus -->\n\n${readmeTable(totals)}\n\n<!-- /corpus -->`);
  });

  test('covered every way of drawing', () => {
    expect(totals.ways).toBe(everyCell().length);
    expect(totals.scenes.decoys).toBeGreaterThanOrEqual(12);
  });

  test('recognised every English page, took no decoy for a task and judged no field wrongly', () => {
    const { English } = totals.byKnowledge;
    expect(English.pages.identified).toBe(English.pages.drawn);
    for (const { pages, decoys, fields } of Object.values(totals.byKnowledge)) {
      expect(pages.mistaken + decoys.mistaken + fields.wrong + fields.missing).toBe(0);
    }
  });
});
