import { expect, test } from 'vitest';
import { ended, start } from './shell.ts';

test('npm run package:check builds the packages with npm run zip, rebuilds them from the sources and finds no difference', async () => {
  const { code, output } = await ended(start('npm run --silent package:check -- --json'));
  const line = output.split('\n').find((one) => one.startsWith('{')) ?? '';
  const { packages, checks } = JSON.parse(line) as {
    packages: { kind: string; name: string }[];
    checks: { name: string; problems: string[] }[];
  };
  expect(packages.map(({ kind }) => kind)).toEqual(['chrome', 'firefox', 'sources']);
  expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
  expect(checks).toHaveLength(5);
  expect(code).toBe(0);
});
