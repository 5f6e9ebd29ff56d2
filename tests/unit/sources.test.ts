import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const sources = globSync('{entrypoints,components,utils,tests}/**/*.{ts,tsx,mjs}', { cwd: root });
const suppressions = [
  '@ts-' + 'ignore',
  '@ts-' + 'expect-error',
  '@ts-' + 'nocheck',
  'biome-' + 'ignore',
  'eslint-' + 'disable',
];

it.each(sources)('%s suppresses no check', (file) => {
  const source = readFileSync(join(root, file), 'utf8');
  expect(suppressions.filter((suppression) => source.includes(suppression))).toEqual([]);
});
