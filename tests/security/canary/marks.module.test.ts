import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Needles } from './marks.ts';

const value = `${randomBytes(24).toString('base64url')}+/=\\"&<ü`;
const needles = new Needles([{ name: 'secret', value }]);
const found = (haystack: Buffer | string) => needles.in(haystack).map(({ encoding }) => encoding);
const around = (text: string, before: number) => `${'x'.repeat(before)}${text}${'y'.repeat(7)}`;

describe('a secret among other bytes', () => {
  it.each<[encoding: string, write: (text: string) => Buffer | string]>([
    ['plain', (text) => text],
    ['URL-encoded', encodeURIComponent],
    ['form-encoded', (text) => new URLSearchParams({ a: text }).toString()],
    ['JSON-escaped', (text) => JSON.stringify({ text })],
    [
      'HTML-escaped',
      (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
    ],
    ['hex', (text) => Buffer.from(text).toString('hex')],
    ['hex, upper case', (text) => Buffer.from(text).toString('hex').toUpperCase()],
    ['base64', (text) => Buffer.from(text).toString('base64')],
    ['base64url', (text) => Buffer.from(text).toString('base64url')],
    ['base64 of UTF-16', (text) => Buffer.from(text, 'utf16le').toString('base64')],
    ['UTF-16, little end first', (text) => Buffer.from(text, 'utf16le')],
    ['UTF-16, big end first', (text) => Buffer.from(text, 'utf16le').swap16()],
  ])('is found when encoded as %s, at any offset', (_, write) => {
    for (let before = 0; before < 9; before += 1)
      expect(found(write(around(value, before)))).not.toEqual([]);
  });

  it('is found by any 23 consecutive characters', () => {
    for (let start = 0; start + 23 <= value.length; start += 1)
      expect(found(around(value.slice(start, start + 23), start))).toContain('plain');
  });

  it('is found at the very beginning and the very end', () => {
    expect(found(value)).toContain('plain');
    expect(found(Buffer.concat([randomBytes(5000), Buffer.from(value)]))).toContain('plain');
  });
});

it('is not found in other bytes', () => {
  expect(found(randomBytes(2_000_000))).toEqual([]);
  expect(found(value.slice(0, 11))).toEqual([]);
});

it('is refused if it could occur by chance', () => {
  expect(() => new Needles([{ name: 'short', value: 'short' }])).toThrow(RangeError);
});
