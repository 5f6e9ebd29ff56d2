import { describe, expect, it } from 'vitest';
import { countOf } from '../../runners/counts.ts';

const ended = (output: string, code = 0, tookTooLong = false) =>
  countOf('journeys', { code, output, tookTooLong });

describe('the count of a command', () => {
  it('is that of its last line', () => {
    expect(ended('1 passed, 9 failed\ntable\n12 passed, 0 failed\n')).toEqual({
      passed: 12,
      failed: [],
    });
    expect(ended('40 passed, 2 failed, 31 s\n', 1)).toEqual({
      passed: 40,
      failed: ['journeys', 'journeys'],
    });
  });

  it('is one for a command that counts nothing', () => {
    expect(ended('drawn\n')).toEqual({ passed: 1, failed: [] });
    expect(ended('drawn\n', 1)).toEqual({ passed: 0, failed: ['journeys: ended with 1'] });
  });

  it('has a failure if the command failed in spite of its count', () => {
    expect(ended('12 passed, 0 failed\n', 1).failed).toEqual(['journeys: ended with 1']);
  });

  it('has a failure if the command hung', () => {
    expect(ended('12 passed, 0 failed\n', 0, true).failed).toEqual([
      'journeys: was stopped, because it hung',
    ]);
  });
});
