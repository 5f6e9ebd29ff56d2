import { expect, it } from 'vitest';
import { type Introduction, shownOrientation } from '../../../utils/state/introduction.ts';

const idle = { begun: false, secretAtStake: false };
const at = (orientation: Introduction['orientation'], situation: Partial<typeof idle> = {}) =>
  shownOrientation({ welcomed: true, orientation }, { ...idle, ...situation });

it('starts automatically', () => {
  expect(at(null)).toBe(1);
});

it('does not start for people who began without it', () => {
  expect(at(null, { begun: true })).toBeNull();
});

it('stays at its step, even after work has begun', () => {
  expect(at(2)).toBe(2);
  expect(at(3, { begun: true })).toBe(3);
});

it('ends once it was seen', () => {
  expect(at('seen')).toBeNull();
});

it.each([null, 1, 2, 3, 'seen'] as const)(
  '%j is hidden while the page shows a one-time value',
  (step) => {
    expect(at(step, { secretAtStake: true })).toBeNull();
  },
);
