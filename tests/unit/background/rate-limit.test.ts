import { expect, it } from 'vitest';
import { createRateLimit } from '../../../utils/background/routes/rate-limit.ts';

const send = (may: (tabId: number) => boolean, tabId: number, times: number) =>
  Array.from({ length: times }, () => may(tabId)).filter(Boolean).length;

it('a flood is cut off, and other tabs do not suffer for it', () => {
  let now = 0;
  const may = createRateLimit(() => now);
  expect(send(may, 1, 10_000)).toBeLessThanOrEqual(500);
  expect(may(2)).toBe(true);
  now += 1_000;
  expect(send(may, 1, 10_000)).toBe(50);
});

it('what filling needs goes through for as long as it takes', () => {
  let now = 0;
  const may = createRateLimit(() => now);
  for (let message = 0; message < 5_000; message++) {
    expect(may(1)).toBe(true);
    now += 25;
  }
});
