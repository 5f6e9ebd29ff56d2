import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actions } from '../../../components/controls/action.ts';
import { credentialNames, taskIds } from '../../../utils/guide/task.ts';
import { startSandbox } from '../../sandbox/server/start.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../../docs/state-hooks.md'), 'utf8');
const rows = (element: string) =>
  page.split('\n').find((line) => line.startsWith(`| ${element} |`)) ?? '';

describe('docs/state-hooks.md', () => {
  it('names every button of the panel, and no other', () => {
    const table = page.slice(page.indexOf('| `data-action`'), page.indexOf('## On the page'));
    const named = [...table.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name),
    );
    expect(named.filter((name) => name !== 'data-action').toSorted()).toEqual(
      [...actions].toSorted(),
    );
  });

  it('names every credential', () => {
    expect(rows('each credential')).toContain(credentialNames.join(', '));
  });

  it('refers to steps by the task ids of the guide', () => {
    expect(rows('each step')).toContain('data-step=<task id>');
    expect(taskIds).toHaveLength(9);
  });

  it("describes the practice tenant's output correctly", async () => {
    const sandbox = await startSandbox({});
    try {
      const said = page.match(/`(\{ "port".*?\})`/)?.[1] ?? '';
      for (const key of ['port', 'tenants', 'handoffLink', 'control'] as const) {
        expect(said).toContain(`"${key}"`);
        expect(sandbox[key]).toBeTruthy();
      }
    } finally {
      await sandbox.close();
    }
  });
});
