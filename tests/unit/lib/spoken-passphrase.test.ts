import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alphabet,
  generatePassphrase,
  normalisePassphrase,
  passphraseBits,
} from '../../../utils/lib/spoken-passphrase.ts';

describe('a passphrase', () => {
  it('is five groups of four characters, with 80 bits', () => {
    expect(generatePassphrase()).toMatch(new RegExp(`^[${alphabet}]{4}(?:-[${alphabet}]{4}){4}$`));
    expect(passphraseBits).toBe(80);
  });

  it('uses every character equally often', () => {
    const counts = new Map<string, number>();
    const rounds = 2_000;
    for (let round = 0; round < rounds; round++)
      for (const character of generatePassphrase().replaceAll('-', ''))
        counts.set(character, (counts.get(character) ?? 0) + 1);
    expect([...counts.keys()].toSorted()).toEqual([...alphabet].toSorted());
    const expected = (rounds * 20) / alphabet.length;
    // 2,500 of each are expected. Five standard deviations are about 250.
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(250);
  });

  it('is never repeated', () => {
    expect(new Set(Array.from({ length: 1_000 }, generatePassphrase)).size).toBe(1_000);
  });

  it.each([
    ['7kq2 m4rw 39cf y8k6 5qwm'],
    ['7KQ2M4RW39CFY8K65QWM'],
    ['  7KQ2–M4RW—39CF-Y8K6 - 5QWM\n'],
  ])('is recognised as %j', (typed) => {
    expect(normalisePassphrase(typed)).toBe('7KQ2-M4RW-39CF-Y8K6-5QWM');
  });

  it('tolerates any white space and case', () => {
    const blanks = fc.array(fc.constantFrom(' ', '-', '\t', '\u2013', ''), {
      minLength: 24,
      maxLength: 24,
    });
    fc.assert(
      fc.property(blanks, fc.boolean(), (between, small) => {
        const passphrase = generatePassphrase();
        const typed = [...passphrase]
          .map((character, index) => character + between[index])
          .join('');
        return normalisePassphrase(small ? typed.toLowerCase() : typed) === passphrase;
      }),
    );
  });
});
