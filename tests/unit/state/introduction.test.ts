import { expect, it } from 'vitest';
import { type Introduction, shownOrientation } from '../../../utils/state/introduction.ts';

const idle = { begun: false, secretAtStake: false };
const at = (orientation: Introduction['orientation'], situation: Partial<typeof idle> = {}) =>
  shownOrientation({ welcomed: true, orientation }, { ...idle, ...situation });

it('begins by itself', () => {
  expect(at(null)).toBe(1);
});

it('does not begin for whoever has worked without it', () => {
  expect(at(null, { begun: true })).toBeNull();
});

it('stays where it was left, also once work has begun', () => {
  expect(at(2)).toBe(2);
  expect(at(3, { begun: true })).toBe(3);
});

it('is over once it was seen', () => {
  expect(at('seen')).toBeNull();
});

it.each([null, 1, 2, 3, 'seen'] as const)(
  '%j steps aside while a one-time value is on the page',
  (step) => {
    expect(at(step, { secretAtStake: true })).toBeNull();
  },
);
