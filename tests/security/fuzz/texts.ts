import fc from 'fast-check';

/**
 * Pieces that parsers fail on: all kinds of blanks, pattern characters, halves of surrogate pairs,
 * letters with case folding.
 */
const pieces = [
  ' ',
  '\u00a0',
  '\u3000',
  '\n',
  '\t ',
  '\u200b',
  '\ufeff',
  '\u0000',
  '\ud800',
  '\u0307',
  'a',
  'aA',
  'a ',
  ' a',
  '0',
  '1$',
  '-',
  ' - ',
  '*',
  ': ',
  ':',
  '?',
  '"',
  "'",
  '.',
  '..',
  '…',
  '•',
  '/',
  '//',
  '%',
  '%25',
  '%e0%a4',
  '\\',
  '@',
  '#',
  '&',
  '&amp;',
  '<',
  '<a ',
  '</',
  '<faultcode ',
  '<wd:Get_Customers_Response ',
  '(',
  '((',
  '{',
  '[',
  '{"a":',
  '$1',
  '$&',
  'İ',
  'ﬁ',
  'ß',
  '日',
  '👩‍👩‍👧',
  'at least ',
  'special',
  'minimum of ',
  'constructor',
  '__proto__',
];

/**
 * One or two pieces repeated many times with something else at both ends, which triggers
 * catastrophic backtracking.
 */
export const runs = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.string({ maxLength: 5 }),
      fc.constantFrom(...pieces),
      fc.constantFrom('', ...pieces),
      fc.integer({ min: 1, max: maxLength }),
      fc.constantFrom('', ...pieces),
    )
    .map(
      ([before, piece, other, times, after]) =>
        `${before}${(piece + other).repeat(Math.ceil(times / (piece.length + other.length)))}${after}`,
    );

/** Any text, also one that no keyboard produces. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('', 'null', 'undefined', 'NaN', '-0', '1e999') },
  { weight: 1, arbitrary: runs(30_000) },
);

/** A text that is almost one of these: with places dropped, doubled or changed. */
export const almost = (...good: string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...good),
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          away: fc.integer({ min: 0, max: 3 }),
          put: fc.oneof(
            { weight: 3, arbitrary: fc.constantFrom('', ...pieces) },
            { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
          ),
        }),
        { maxLength: 4 },
      ),
    )
    .map(([text, changes]) =>
      changes.reduce((changed, { at, away, put }) => {
        const place = Math.floor(at * (changed.length + 1));
        return changed.slice(0, place) + put + changed.slice(place + away);
      }, text),
    );

/** Almost a valid text, or any text. */
export const textLike = (...good: string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 2, arbitrary: almost(...good) }, { weight: 1, arbitrary: anyText });
