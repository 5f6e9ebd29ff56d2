import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pageWith, readRecorded } from '../../bench/record.ts';
import { root } from '../../runners/build.ts';

it('docs/performance.md shows the recorded figures', () => {
  const recorded = readRecorded();
  expect(Object.keys(recorded?.results ?? {})).not.toEqual([]);
  if (recorded)
    expect(readFileSync(join(root, 'docs/performance.md'), 'utf8')).toBe(pageWith(recorded));
});
