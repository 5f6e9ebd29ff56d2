import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../runners/build.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Everything that a page tells its reader to type: `npm …`, in a fence or in the text. */
const commandsIn = (text: string) =>
  [...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test|ci)\b)/g)].map(
    ([, script, own]) => script ?? own ?? '',
  );
/** Comes with npm. */
const npms = new Set(['ci']);

describe.each(globSync(['README.md', 'docs/*.md', 'tests/README.md'], { cwd: root }))(
  '%s',
  (file) => {
    const text = readFileSync(join(root, file), 'utf8');

    it('names no script that is not there', () => {
      expect(commandsIn(text).filter((name) => !npms.has(name) && !scripts[name])).toEqual([]);
    });

    it('has nothing to type in a shell but what is tested', () => {
      const fences = [...text.matchAll(/^```(?:sh|bash|shell|console)\n(.*?)^```/gms)].map(
        ([, body = '']) => body,
      );
      const lines = fences.flatMap((body) => body.split('\n')).filter((line) => line.trim() !== '');
      expect(lines.filter((line) => commandsIn(line).length === 0)).toEqual([]);
    });

    it('names Vitest projects and files that exist', () => {
      const config = readFileSync(join(root, 'vitest.config.ts'), 'utf8');
      const runs = [...text.matchAll(/\bnpx vitest run --project ([\w-]+) ([\w./-]+)/g)];
      const untrue = runs.filter(
        ([, project, path = '']) =>
          !config.includes(`name: '${project}'`) || globSync(path, { cwd: root }).length === 0,
      );
      expect(untrue.map(([command]) => command)).toEqual([]);
    });

    it('leads to pages and parts of pages that are there', () => {
      const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
      const lost = links.filter(([, path = '', part]) => {
        const target = path === '' ? file : join(file, '..', path);
        if (globSync(target, { cwd: root }).length === 0) return true;
        return (
          part !== undefined && !anchors(readFileSync(join(root, target), 'utf8')).includes(part)
        );
      });
      expect(lost.map(([link]) => link)).toEqual([]);
    });
  },
);

/** As GitHub makes them of headings. */
const anchors = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
