import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../runners/build.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Finds every `npm …` command that a page tells its reader to type, in a fence or in the text. */
const commandsIn = (text: string) =>
  [...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test|ci)\b)/g)].map(
    ([, script, builtIn]) => script ?? builtIn ?? '',
  );
/** Commands that npm itself provides. */
const npmCommands = new Set(['ci']);
const vitestRun = /\bnpx vitest run --project ([\w-]+) ([\w./-]+)/;

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/*.md',
  'tests/README.md',
  'tests/sandbox/README.md',
];

describe.each(globSync(pages, { cwd: root }))('%s', (file) => {
  const text = readFileSync(join(root, file), 'utf8');

  it('names only scripts that exist', () => {
    expect(commandsIn(text).filter((name) => !npmCommands.has(name) && !scripts[name])).toEqual([]);
  });

  it('shows only tested commands in its shell blocks', () => {
    const fences = [...text.matchAll(/^```(?:sh|bash|shell|console)\n(.*?)^```/gms)].map(
      ([, body = '']) => body,
    );
    const lines = fences.flatMap((body) => body.split('\n')).filter((line) => line.trim() !== '');
    const untested = lines.filter((line) => commandsIn(line).length === 0 && !vitestRun.test(line));
    expect(untested).toEqual([]);
  });

  it('names Vitest projects and files that exist', () => {
    const config = readFileSync(join(root, 'vitest.config.ts'), 'utf8');
    const runs = [...text.matchAll(new RegExp(vitestRun, 'g'))];
    const untrue = runs.filter(
      ([, project, path = '']) =>
        !config.includes(`name: '${project}'`) || globSync(path, { cwd: root }).length === 0,
    );
    expect(untrue.map(([command]) => command)).toEqual([]);
  });

  it('links to existing pages and sections', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    const broken = links.filter(([, path = '', part]) => {
      const target = path === '' ? file : join(file, '..', path);
      if (globSync(target, { cwd: root }).length === 0) return true;
      return (
        part !== undefined && !anchors(readFileSync(join(root, target), 'utf8')).includes(part)
      );
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

/** Derives heading anchors like GitHub. */
const anchors = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
