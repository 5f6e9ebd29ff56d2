import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

const forbidden = [
  ['utils/guide/tasks/example.ts', 'utils/workday/snapshot.ts'],
  ['utils/guide/tasks/example.ts', 'node_modules/react/index.js'],
  ['utils/guide/tasks/example.ts', 'node_modules/wxt/browser.js'],
  ['utils/workday/example.ts', 'utils/guide/task.ts'],
  ['utils/workday/example.ts', 'node_modules/react/index.js'],
  ['utils/workday/example.ts', 'node_modules/wxt/browser.js'],
  ['utils/content/example.ts', 'utils/background/vault/vault.ts'],
  ['utils/content/example.ts', 'utils/background/connection/verify.ts'],
  ['utils/content/example.ts', 'node_modules/react/index.js'],
  ['utils/analysis/example.ts', 'utils/background/handoff/submit.ts'],
  ['utils/analysis/example.ts', 'node_modules/zod/index.js'],
  ['utils/analysis/example.ts', 'utils/storage/policy.ts'],
  ['entrypoints/watcher.content/example.ts', 'utils/background/vault/vault.ts'],
  ['entrypoints/watcher.content/example.ts', 'node_modules/react/index.js'],
  ['components/panel/example.tsx', 'utils/background/vault/vault.ts'],
  ['components/panel/example.tsx', 'utils/background/connection/verify.ts'],
  ['components/panel/example.tsx', 'utils/workday/read-page.ts'],
  ['components/panel/example.tsx', 'entrypoints/sidepanel/main.ts'],
] as const;
const allowed = [['utils/content/example.ts', 'utils/workday/read-page.ts']] as const;

/** A made-up tree that holds nothing but these imports, checked by the project's own rules. */
const folder = mkdtempSync(join(tmpdir(), 'floors-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Violation {
  from: string;
  to: string;
}
let violations: string[] = [];

function write(file: string, content: string): void {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

function specifier(from: string, to: string): string {
  if (to.startsWith('node_modules/')) return to.replace(/^node_modules\/|\/index\.js$/g, '');
  return relative(dirname(from), to).replace(/^(?!\.)/, './');
}

beforeAll(() => {
  const imports = Map.groupBy([...forbidden, ...allowed], ([from]) => from);
  for (const [, to] of [...forbidden, ...allowed]) write(to, 'export {};\n');
  for (const [from, pairs] of imports)
    write(from, pairs.map(([, to]) => `import '${specifier(from, to)}';\n`).join(''));
  write('tsconfig.json', '{ "compilerOptions": { "allowImportingTsExtensions": true } }');
  write('package.json', '{ "type": "module" }');
  copyFileSync(join(root, '.dependency-cruiser.mjs'), join(folder, '.dependency-cruiser.mjs'));
  const { stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/depcruise'),
    [
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
      'utils',
      'components',
      'entrypoints',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  violations = summary.violations.map(({ from, to }) => `${from} → ${to}`);
});

describe('the floors', () => {
  it.each(forbidden)('%s may not import %s', (from, to) => {
    expect(violations).toContain(`${from} → ${to}`);
  });

  it.each(allowed)('%s may import %s', (from, to) => {
    expect(violations).not.toContain(`${from} → ${to}`);
  });
});
