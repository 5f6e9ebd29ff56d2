import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignText, isolated } from '../../../utils/lib/foreign-text.ts';

describe('a text from outside', () => {
  it.each([
    ['right-to-left override', 'Send to\u202emoc.live', 'Send tomoc.live'],
    ['isolates', '\u2066a\u2069\u2067b\u2068c', 'abc'],
    ['zero width', 'ac\u200bme\u200d\u2060\ufeff', 'acme'],
    ['soft hyphen', 'ac\u00adme', 'acme'],
    ['control characters', 'a\u0000\u001b[31m\u0085b', 'a[31m b'],
    ['line ends', 'one\r\ntwo\u2028three', 'one two three'],
    ['blanks that look like nothing', 'a\u3164\u2800\u115fb', 'ab'],
    ['tags', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['half a character', 'a\ud83db', 'ab'],
    ['marks that cover other lines', `a${'\u0301'.repeat(50)}`, `a${'\u0301'.repeat(4)}`],
  ])('loses %s', (_, text, clean) => {
    expect(foreignText(text)).toBe(clean);
  });

  it.each(['Kolleno – „Größe“ (naïve)', '日本語のテナント', 'Việt Nam', '🙂 résumé', 'नमस्ते'])(
    'stays as it is: %s',
    (text) => {
      expect(foreignText(text)).toBe(text);
    },
  );

  it('is cut to 120 characters with an ellipsis, and no character in half', () => {
    expect(foreignText('x'.repeat(120))).toBe('x'.repeat(120));
    expect(foreignText('x'.repeat(2_000))).toBe(`${'x'.repeat(119)}…`);
    expect([...foreignText('🙂'.repeat(200))]).toHaveLength(120);
  });

  it('turns no sentence around', () => {
    expect(isolated('acme')).toBe('acme');
    expect(isolated('שלום')).toBe('\u2068שלום\u2069');
  });

  it('never contains what cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const clean = foreignText(text);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect([...clean].length).toBeLessThanOrEqual(120);
      }),
    );
  });
});
