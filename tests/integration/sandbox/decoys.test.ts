import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detours, tasks } from '../../../utils/guide/index.ts';
import { Administrator } from '../../fixtures/sandbox-administrator.ts';
import { decoys } from '../../sandbox/pages/decoys/index.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server/start.ts';

describe('decoys', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  it('have one file each, number at least twelve, and are all listed', () => {
    const files = readdirSync(join(import.meta.dirname, '../../sandbox/pages/decoys'))
      .filter((file) => !['decoy.ts', 'index.ts'].includes(file))
      .map((file) => file.replace(/\.ts$/, ''));
    expect(decoys.map(({ name }) => name).sort()).toEqual(files.sort());
    expect(decoys.length).toBeGreaterThanOrEqual(12);
  });

  it.each(decoys)(
    '$name is a page of every tenant, by path and by search',
    async ({ path, tasks }) => {
      for (const { name, language } of sandbox.tenants) {
        const admin = new Administrator(sandbox, name);
        const found = async (words: string) => (await admin.finds(words)).map(({ label }) => label);
        const [, query] = /^search\.htmld\?q=(.+)$/.exec(path) ?? [];
        if (query !== undefined) {
          if (language === 'en') expect(await found(query)).toContain('Create Security Group');
          continue;
        }
        await admin.goes(path);
        expect(admin.title).not.toBe('');
        expect(admin.errors).toEqual([]);
        for (const { title, foundBySearch } of tasks)
          if (foundBySearch && language === 'en') expect(await found(title)).toContain(title);
      }
    },
  );

  it('refer to detours, tasks and pages of the guide', () => {
    for (const { recognised } of decoys) {
      if (recognised === 'nothing') continue;
      if ('detour' in recognised) expect(detours.map(({ id }) => id)).toContain(recognised.detour);
      else {
        const task = tasks.find(({ id }) => id === recognised.task);
        expect(task?.pages.map(({ id }) => id)).toContain(recognised.page);
      }
    }
  });
});
