import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAfter } from '../../../utils/background/handoff/request.ts';
import { maxAttempts } from '../../../utils/state/handoff.ts';

const now = Date.parse('2026-11-24T12:00:00Z');

describe('the pause before the next attempt', () => {
  it('grows, ends after six attempts, and sums up to between three and four minutes', () => {
    const waits = Array.from({ length: 7 }, (_, index) => retryAfter(index + 1, null, now));
    expect(waits).toEqual([5_000, 15_000, 30_000, 60_000, 90_000, null, null]);
    expect(maxAttempts).toBe(6);
    const sum = waits.reduce<number>((all, wait) => all + (wait ?? 0), 0);
    expect(sum).toBeGreaterThan(180_000);
    expect(sum).toBeLessThan(240_000);
  });

  it.each([
    ['seconds', '40', 40_000],
    ['fewer seconds than the pause', '2', 5_000],
    ['none', '0', 5_000],
    ['an HTTP date', 'Tue, 24 Nov 2026 12:01:00 GMT', 60_000],
    ['an HTTP date of the old kind', 'Tuesday, 24-Nov-26 12:01:00 GMT', 60_000],
    ['a date that has passed', 'Tue, 24 Nov 2026 11:00:00 GMT', 5_000],
    ['the longest that is waited for', '300', 300_000],
    ['longer than that', '301', null],
    ['a date far off', 'Wed, 25 Nov 2026 12:00:00 GMT', null],
    ['nonsense', 'soon', 5_000],
    ['a negative number', '-5', 5_000],
    ['a date without a zone', 'Tue Nov 24 2026 12:01:00', 5_000],
  ])('heeds Retry-After: %s', (_, header, expected) => {
    expect(retryAfter(1, header, now)).toBe(expected);
  });

  it('is a sane one whatever the header says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.string(), (attempt, header) => {
        const wait = retryAfter(attempt, header, now);
        expect(wait === null || (wait >= 5_000 && wait <= 300_000)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
