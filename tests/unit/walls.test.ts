import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Lints one made-up file under the project's own rules, in a folder of its own. */
const folder = mkdtempSync(join(tmpdir(), 'walls-'));
afterAll(() => rmSync(folder, { recursive: true }));

function lint(file: string, target: string): string {
  const { vcs: _, ...rules } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...rules, root: true }));
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(
    join(folder, file),
    `import * as target from '${target}';\n\nexport const example = target;\n`,
  );
  const run = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', file], {
    cwd: folder,
    encoding: 'utf8',
  });
  return run.stdout + run.stderr;
}

describe('the walls between folders', () => {
  it.each([
    ['utils/guide/tasks/example.ts', '../../workday/snapshot.ts'],
    ['utils/workday/example.ts', '../guide/task.ts'],
    ['utils/content/example.ts', '../vault/vault.ts'],
    ['utils/content/example.ts', 'react'],
    ['utils/analysis/example.ts', '../handoff/submit.ts'],
    ['utils/analysis/example.ts', 'zod'],
    ['utils/analysis/example.ts', '../settings/policy.ts'],
    ['entrypoints/watcher.content/example.ts', '../../utils/background/vault/vault.ts'],
    ['components/example.tsx', '../utils/background/vault/vault.ts'],
    ['components/example.tsx', '../utils/background/connection/verify.ts'],
    ['utils/content/example.ts', '../connection/verify.ts'],
  ])('%s may not import %s', (file, target) => {
    expect(lint(file, target)).toContain('noRestrictedImports');
  });

  it('let the overlay use the page reading', () => {
    const output = lint('utils/content/example.ts', '../workday/read-page.ts');
    expect(output).toContain('Checked 1 file');
    expect(output).not.toContain('noRestrictedImports');
  });
});

describe('the sources', () => {
  const sources = globSync('{entrypoints,components,utils,tests}/**/*.{ts,tsx,mjs}', { cwd: root });
  const suppressions = [
    '@ts-' + 'ignore',
    '@ts-' + 'expect-error',
    '@ts-' + 'nocheck',
    'biome-' + 'ignore',
    'eslint-' + 'disable',
  ];

  it.each(sources)('%s silences no check', (file) => {
    const source = readFileSync(join(root, file), 'utf8');
    expect(suppressions.filter((suppression) => source.includes(suppression))).toEqual([]);
  });
});
