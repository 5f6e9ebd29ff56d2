import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from '../../runners/build.ts';
import type { Figure, Reading } from '../figure.ts';

const kilo = 1000;
/** Strings that occur only in the minified library. */
const marks = { React: 'Minified React error', 'full zod': 'invalid_format' };

const read = (file: string): string => readFileSync(join(builtExtension('chromium'), file), 'utf8');
const zipped = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);

/** The scripts and style sheets that the side panel's document references. */
const panelFiles = (): string[] =>
  [...read('sidepanel.html').matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].flatMap(
    ([, file]) => file ?? [],
  );
const panelScripts = (): string[] => panelFiles().filter((file) => file.endsWith('.js'));

/** Exact sizes of the build. `npm test` asserts the same. */
export function sizes() {
  const watcher = read('content-scripts/watcher.js');
  return {
    /** Runs on every tenant page. */
    watcher: zipped([watcher]),
    holds: Object.entries(marks).flatMap(([library, mark]) =>
      watcher.includes(mark) ? [library] : [],
    ),
    /** Loaded on the first page that may be a task. */
    guide: zipped([read('content-scripts/overlay.js')]),
    panel: zipped(panelScripts().map(read)),
    /** Loaded on request. */
    whole: zipped(
      readdirSync(builtExtension('chromium'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.js'))
        .map(read),
    ),
  };
}

export const size: Figure = {
  name: 'size',
  goal: 'the script on every tenant page ≤ 15 kB, no React, no full zod; the side panel ≤ 120 kB',
  how: 'The files of the production build, each packed by gzip.',
  run: async (): Promise<Reading[]> => {
    const { watcher, holds, guide, panel, whole } = sizes();
    return [
      line('script on every tenant page', watcher, 15),
      {
        what: 'libraries in it that do not belong there',
        value: holds.join(', ') || 'none',
        goal: 'none',
        met: holds.length === 0,
        numbers: { libraries: holds.length },
      },
      line('script on pages that may be a task', guide),
      line('scripts of the side panel', panel, 120),
      line('all scripts', whole),
    ];
  },
};

const line = (what: string, bytes: number, maxKilobytes?: number): Reading => ({
  what,
  value: `${(bytes / kilo).toFixed(1)} kB`,
  ...(maxKilobytes !== undefined && {
    goal: `≤ ${maxKilobytes} kB`,
    met: bytes <= maxKilobytes * kilo,
  }),
  numbers: { bytes },
});
