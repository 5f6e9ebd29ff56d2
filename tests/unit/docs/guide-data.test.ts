import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import { box, prompt, snapshot } from '../../fixtures/snapshot.ts';

/**
 * Applies the examples of docs/guide-data.md to a copy of the sources: a label and a task are
 * data, and the engine follows them.
 */

const root = join(import.meta.dirname, '../../..');
const diffs = [
  ...readFileSync(join(root, 'docs/guide-data.md'), 'utf8').matchAll(/```diff\n(.*?)```/gs),
].map(([, diff]) => diff ?? '');
const filesIn = (diff: string): string[] =>
  [...diff.matchAll(/^\+\+\+ b\/(.+)$/gm)].map(([, file]) => file ?? '');

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'guide-data-'));
  cpSync(join(root, 'utils'), join(copy, 'utils'), { recursive: true });
  cpSync(join(root, 'package.json'), join(copy, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(
    join(copy, 'look.ts'),
    `import { defaultNames } from './utils/guide/names.ts';
    import { observe } from './utils/analysis/observe/observe.ts';
    const page = JSON.parse(process.argv[2]);
    const fill = { running: false, done: 0, total: 0, current: '', problems: [] };
    const { status } = observe(page, { names: defaultNames, skipped: {}, captured: [] }, fill);
    const fields = status.fields.map(({ id, verdict }) => [id, verdict]);
    console.log(JSON.stringify({ match: status.match, task: status.task, fields: Object.fromEntries(fields) }));`,
  );
});
afterAll(() => rmSync(copy, { recursive: true }));

function run(command: string, args: string[], input?: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: copy,
    encoding: 'utf8',
    input,
  });
  if (status !== 0) throw new Error(`${command} ${args[0]} failed: ${stderr}`);
  return stdout;
}

const look = (page: PageSnapshot): unknown =>
  JSON.parse(
    run(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      'look.ts',
      JSON.stringify(page),
    ]),
  );
// The lines around a change locate it, because the line numbers of an example go stale.
const apply = (diff: string) => run('git', ['apply', '--recount', '-'], diff);

const renamed = snapshot('Maintain Password Rules', 'edit', [
  prompt('Accounts exempt from password expiration', ['kolleno-integration']),
]);
const added = snapshot('Maintain Functional Areas', 'edit', [
  box('Enabled', false),
  prompt('Functional Area', ['Customer Accounts']),
]);

describe('the examples of the architecture page', () => {
  it('are a label and a task', () => {
    expect(diffs.map(filesIn)).toEqual([
      ['utils/guide/tasks/maintain-password-rules.ts'],
      [
        'utils/guide/tasks/maintain-functional-areas.ts',
        'utils/guide/task.ts',
        'utils/guide/index.ts',
      ],
    ]);
  });

  it('change a label in one file, and the field is found again', () => {
    expect(look(renamed)).toMatchObject({
      match: 'possible',
      task: 'maintain-password-rules',
    });
    apply(diffs[0] ?? '');
    expect(look(renamed)).toEqual({
      match: 'certain',
      task: 'maintain-password-rules',
      fields: { 'system-users-exempt-from-password-expiration': 'ok' },
    });
  });

  it('add a task with a file of its own and its name, and it is recognised and judged', () => {
    expect(look(added)).toMatchObject({ match: 'none' });
    apply(diffs[1] ?? '');
    expect(look(added)).toEqual({
      match: 'certain',
      task: 'maintain-functional-areas',
      fields: { enabled: 'differs', 'functional-area': 'ok' },
    });
  });
});
