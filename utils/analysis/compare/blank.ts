import type { Reading } from '../../workday/dom/snapshot.ts';
import { readingList, readingText } from '../rows/reading.ts';
import { differs, type Judgement, ok, unknown } from './judgement.ts';

export function judgeBlank(reading: Reading): Judgement {
  const text = readingText(reading);
  if (text === null) return unknown;
  return text === '' && (readingList(reading)?.hidden ?? 0) === 0 ? ok : differs;
}
