import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../runners/build.ts';
import { ended, start } from './commands/shell.ts';

/** What a failed browser test leaves behind, shown by a run that has to fail. */

let output = '';
let folders: string[] = [];
beforeAll(async () => {
  const run = await ended(
    start('npx vitest run --config tests/e2e/failure-report/failing.config.ts', {
      FAILURES_FOLDER: '',
    }),
  );
  output = run.output;
  folders = output.match(/^ {2}\.output\/failures\/.+$/gm)?.map((line) => line.trim()) ?? [];
});

afterAll(() => {
  for (const folder of folders) rmSync(join(root, folder, '..'), { recursive: true, force: true });
});

const folderOf = (words: string) =>
  join(root, folders.find((folder) => folder.endsWith(words)) ?? `no folder of ${words}`);
const filesIn = (folder: string) => readdirSync(folder).toSorted();
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

describe('a run with failed browser tests', () => {
  test('ends its output with one folder for each failure and none for what passed', () => {
    expect(output.trimEnd().split('\n').slice(-4)).toEqual([
      expect.stringContaining('What the browsers showed'),
      expect.stringMatching(/--before-the-tests$/),
      expect.stringMatching(/--fails-while-a-secret-is-shown-in-the-panel$/),
      expect.stringMatching(/--fails-with-a-browser-that-it-closes$/),
    ]);
  });

  test('saves the error, screenshots, the HTML, console, requests and the state of the panel', () => {
    const folder = folderOf('fails-while-a-secret-is-shown-in-the-panel');
    expect(filesIn(folder)).toEqual(['browser-1', 'error.txt']);
    expect(read(folder, 'error.txt')).toContain('Another page');
    const files = filesIn(join(folder, 'browser-1'));
    const one = (end: string) => {
      const found = files.find((file) => file.endsWith(end));
      return join(folder, 'browser-1', found ?? `no ${end} in ${files.join(', ')}`);
    };
    expect(files.filter((file) => file.endsWith('.problem.txt'))).toEqual([]);
    expect(readFileSync(one('sidepanel.png')).subarray(1, 4).toString()).toBe('PNG');
    expect(files.filter((file) => file.endsWith('.png')).length).toBeGreaterThanOrEqual(2);
    expect(read(one('.html'))).toMatch(/<html/i);
    expect(read(one('console.txt'))).toContain('warn: said by the page');
    expect(read(one('console.txt'))).toContain('warn: said by the panel');
    expect(read(one('network.txt'))).toMatch(/(?:GET|POST) https:\S+ 200/);
    const state = JSON.parse(read(one('sidepanel-state.json'))) as {
      hooks: string[];
      stored: Record<string, Record<string, unknown>>;
    };
    const ofSecret = state.hooks.find((hook) => hook.includes('data-credential="clientSecret"'));
    expect(ofSecret).toContain('data-state="captured"');
    expect(state.stored.session).toHaveProperty('credential-views');
  });

  test('saves no secret with the logs and the state', () => {
    const secret = /The panel shows \{"secret":"([^"]+)"\}/.exec(output)?.[1];
    expect(secret?.length).toBeGreaterThan(20);
    const folder = join(folderOf('fails-while-a-secret-is-shown-in-the-panel'), 'browser-1');
    const texts = filesIn(folder).filter((file) => /\.(?:json|txt)$/.test(file));
    expect(texts.length).toBeGreaterThanOrEqual(3);
    for (const file of texts) expect(read(folder, file)).not.toContain(secret);
  });

  test('saves a browser that was closed within the test, and one that a failed hook left open', () => {
    for (const words of ['fails-with-a-browser-that-it-closes', 'before-the-tests']) {
      expect(filesIn(folderOf(words))).toEqual(expect.arrayContaining(['browser-1', 'error.txt']));
    }
    expect(read(folderOf('before-the-tests'), 'error.txt')).toContain('The hook failed.');
  });
});
