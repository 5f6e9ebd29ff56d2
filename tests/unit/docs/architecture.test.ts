import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const { floors } = (await import(join(root, '.dependency-cruiser.mjs'))) as { floors: string[][] };
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
const between = (from: string, to: string): string =>
  page.slice(page.indexOf(from) + from.length, page.indexOf(to));
/** Paths of the project that a text names in code marks. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:utils|components|entrypoints|tests)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );

describe('docs/architecture.md', () => {
  it('draws the floors that the tool checks', () => {
    const drawn = [...page.matchAll(/^(\d) {2}(\S.*)$/gm)]
      .toSorted(([, a = ''], [, b = '']) => Number(a) - Number(b))
      .map(([, , folders = '']) => folders.split(/\s+/).filter(Boolean));
    expect(drawn).toEqual(floors);
  });

  it('names files that exist', () => {
    expect(pathsIn(page).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('explains every folder of the floors', () => {
    const table = between('| folder | contains |', '## Page → hint');
    for (const folder of floors.flat()) expect(table).toContain(`| \`${folder}\` |`);
  });

  it('leads a secret through 45 files at most, and through the page session once', () => {
    const walk = pathsIn(between('<!-- walk -->', '<!-- /walk -->'));
    expect(walk.length).toBeLessThanOrEqual(45);
    expect(walk.length).toBeGreaterThan(20);
    expect(new Set(walk).size).toBe(walk.length);
    expect(walk.filter((path) => path.endsWith('session/page-session.ts'))).toHaveLength(1);
  });

  it('answers twelve questions', () => {
    const rows = between('| question | file |', '\n\n\n').trim().split('\n').slice(1);
    expect(rows.filter((row) => row.startsWith('| ')).length).toBe(12);
  });
});
