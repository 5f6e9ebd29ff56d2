import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const page = readFileSync(join(import.meta.dirname, '../../../docs/store.md'), 'utf8');
const between = (mark: string) =>
  new RegExp(`<!-- ${mark} -->\\n(.*?)\\n<!-- /${mark} -->`, 's').exec(page)?.[1] ?? '';

/** Chrome Web Store: a summary of at most 132 characters, a description of 16,000; addons.mozilla.org: 250 and no limit that matters here. */
describe('the texts for the stores', () => {
  test('fit', () => {
    expect(between('summary').length).toBeGreaterThan(40);
    expect(between('summary').length).toBeLessThanOrEqual(132);
    expect(between('description').length).toBeGreaterThan(300);
    expect(between('description').length).toBeLessThanOrEqual(16_000);
  });

  test('say in the summary what the manifest says', () => {
    const catalogue = readFileSync(join(import.meta.dirname, '../../../utils/i18n/en.yml'), 'utf8');
    expect(catalogue).toContain(`extensionDescription: ${between('summary')}`);
  });
});
