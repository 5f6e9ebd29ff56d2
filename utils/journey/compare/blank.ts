import type { Reading } from '../../workday/snapshot.ts';
import { differs, type Judgement, ok, unknown } from './judgement.ts';
import { listOf, textOf } from './reading.ts';

export function judgeBlank(reading: Reading): Judgement {
  const text = textOf(reading);
  if (text === null) return unknown;
  return text === '' && (listOf(reading)?.hidden ?? 0) === 0 ? ok : differs;
}
