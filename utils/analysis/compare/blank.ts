import type { Reading } from '../../workday/dom/snapshot.ts';
import { listOf, textOf } from '../rows/reading.ts';
import { differs, type Judgement, ok, unknown } from './judgement.ts';

export function judgeBlank(reading: Reading): Judgement {
  const text = textOf(reading);
  if (text === null) return unknown;
  return text === '' && (listOf(reading)?.hidden ?? 0) === 0 ? ok : differs;
}
