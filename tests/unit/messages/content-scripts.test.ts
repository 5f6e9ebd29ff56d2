import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import {
  claimOverlayMark,
  overlayMark,
  releaseOverlayMark,
  replaceEarlierScript,
} from '../../../utils/messages/content-scripts.ts';

const root = resolve(import.meta.dirname, '../../..');

it('a script ends when a newer one of its name starts in the same world', () => {
  const overlay = replaceEarlierScript('overlay');
  const watcher = replaceEarlierScript('watcher');
  const newer = replaceEarlierScript('overlay');
  expect([overlay, watcher, newer].map(({ aborted }) => aborted)).toEqual([true, false, false]);
});

it('an element with the name of the mark does not count as the mark', () => {
  // Browsers inherit named elements from the prototype of the global object.
  const prototype = Object.getPrototypeOf(globalThis) as object;
  Object.defineProperty(prototype, overlayMark, {
    get: () => 'an element',
    set(this: object, value: unknown) {
      Object.defineProperty(this, overlayMark, { value, configurable: true });
    },
    configurable: true,
  });
  expect(overlayMark in globalThis).toBe(true);
  expect(claimOverlayMark()).toBe(true);
  expect(claimOverlayMark()).toBe(false);
  releaseOverlayMark();
  Reflect.deleteProperty(prototype, overlayMark);
});

it.each(['watcher', 'overlay', 'handoff'])(
  'the %s does not end by an event that a page can send',
  (script) => {
    const source = readFileSync(join(root, `entrypoints/${script}.content/index.ts`), 'utf8');
    expect(source).not.toMatch(/\bcontext\b/);
  },
);
