import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../runners/build.ts';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };
const sections = read('CHANGELOG.md').split(/^## /m).slice(1);

describe('the changelog', () => {
  it('begins with the version of the package', () => {
    expect(sections[0]?.split('\n')[0]).toBe(version);
  });

  it('says of each version what changed in data and permissions', () => {
    for (const section of sections) expect(section).toContain('### Data and permissions');
  });
});
