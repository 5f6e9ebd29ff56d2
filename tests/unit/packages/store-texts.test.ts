import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const page = readFileSync(join(import.meta.dirname, '../../../docs/store.md'), 'utf8');
const between = (mark: string) =>
  new RegExp(`<!-- ${mark} -->\\n(.*?)\\n<!-- /${mark} -->`, 's').exec(page)?.[1] ?? '';

/**
 * Chrome Web Store: at most 132 characters in a summary and 16,000 in a description.
 * addons.mozilla.org: at most 250, and no relevant limit for a description.
 */
describe('the store texts', () => {
  test('fit', () => {
    expect(between('summary').length).toBeGreaterThan(40);
    expect(between('summary').length).toBeLessThanOrEqual(132);
    expect(between('description').length).toBeGreaterThan(300);
    expect(between('description').length).toBeLessThanOrEqual(16_000);
  });

  test("use the manifest's description as summary", () => {
    const catalogue = readFileSync(join(import.meta.dirname, '../../../utils/i18n/en.yml'), 'utf8');
    expect(catalogue).toContain(`extensionDescription: ${between('summary')}`);
  });
});
