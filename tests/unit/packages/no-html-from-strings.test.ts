import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdits, edits } from '../../../modules/no-html-from-strings.ts';

const modules = join(import.meta.dirname, '../../../node_modules');
const names = [...new Set(edits.map(({ module }) => module))];
const original = (name: string) => readFileSync(join(modules, name), 'utf8');

describe('HTML and code from strings', () => {
  test.each(names)('%s makes none any more', (name) => {
    expect(original(name)).toMatch(/\.innerHTML\s*=|new F\(""\)/);
    expect(applyEdits(join(modules, name), original(name))).not.toMatch(
      /\.innerHTML\s*=(?!=)|new F\(""\)/,
    );
  });

  test('a module with unexpected content fails the build', () => {
    const [name = ''] = names;
    const next = original(name).replaceAll('innerHTML = key', 'innerHTML = value');
    expect(() => applyEdits(join(modules, name), next)).toThrow(/occurs 0 times, not 2/);
  });

  test('all other modules are unchanged', () => {
    expect(
      applyEdits(join(modules, 'jose/dist/webapi/index.js'), 'element.innerHTML = text'),
    ).toBeNull();
    expect(applyEdits('/somewhere/utils/lib/zod.ts', 'new F("");')).toBeNull();
  });
});
