import { expect, it } from 'vitest';
import { type Introduction, shownOrientation } from '../../../utils/state/introduction.ts';

const at = (orientation: Introduction['orientation'], secretAtStake = false) =>
  shownOrientation({ welcomed: true, orientation }, { secretAtStake });

it('does not start by itself', () => {
  expect(at(null)).toBeNull();
});

it('stays at the step that was asked for', () => {
  expect(at(1)).toBe(1);
  expect(at(3)).toBe(3);
});

it('ends once it was seen', () => {
  expect(at('seen')).toBeNull();
});

it.each([null, 1, 2, 3, 'seen'] as const)(
  '%j is hidden while the page shows a one-time value',
  (step) => {
    expect(at(step, true)).toBeNull();
  },
);
