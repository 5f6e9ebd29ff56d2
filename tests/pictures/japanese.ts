import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../runners/build.ts';

const fonts = join(root, 'node_modules/@fontsource-variable/noto-sans-jp');

interface Face {
  range: string;
  data: string;
}

/**
 * Returns the parts of the font that the extension's Japanese messages need. The whole font would
 * be six megabytes per page.
 */
function facesNeeded(): Face[] {
  const text = readFileSync(join(root, 'utils/i18n/ja.yml'), 'utf8');
  const written = new Set(
    [...text].map((character) => character.codePointAt(0) ?? 0).filter((code) => code > 0x2e80),
  );
  const ranges = JSON.parse(readFileSync(join(fonts, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  return Object.entries(ranges)
    .filter(([, range]) => range.split(',').some((part) => holdsAny(part, written)))
    .map(([name, range]) => ({
      range,
      data: readFileSync(
        join(fonts, `files/noto-sans-jp-${name.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`),
        'base64',
      ),
    }));
}

function holdsAny(part: string, written: Set<number>): boolean {
  const [first = 0, last = first] = part
    .replace('U+', '')
    .split('-')
    .map((hex) => Number.parseInt(hex, 16));
  for (let code = first; code <= last; code += 1) if (written.has(code)) return true;
  return false;
}

/**
 * Provides Japanese glyphs on a computer that has none, under the name of the second family in the
 * extension's font list: Latin letters keep the first. Widths and line breaks are then those that
 * Japanese readers get.
 */
export async function writeJapanese(page: Page): Promise<void> {
  await page.evaluateOnNewDocument((faces: Face[]) => {
    for (const { range, data } of faces) {
      const face = new FontFace(
        'Segoe UI',
        Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0)),
        {
          unicodeRange: range,
          weight: '100 900',
        },
      );
      document.fonts.add(face);
      void face.load();
    }
  }, facesNeeded());
}
