import { expect, it } from 'vitest';
import { omit } from '../../../utils/lib/omit.ts';

it('returns a copy without the key, and leaves the original unchanged', () => {
  const record = { a: 1, b: 2 };
  expect(omit(record, 'a')).toEqual({ b: 2 });
  expect(record).toEqual({ a: 1, b: 2 });
});

it('drops a key whose value is undefined', () => {
  expect(omit({ a: undefined, b: 2 }, 'a')).toStrictEqual({ b: 2 });
});

it('returns the same reference without the key', () => {
  const record: Record<string, number> = { a: 1 };
  expect(omit(record, 'b')).toBe(record);
});

it('ignores inherited properties', () => {
  const record: Record<string, unknown> = { a: 1 };
  expect(omit(record, 'toString')).toBe(record);
});
