import { sameName } from '../../guide/matching.ts';
import type { Reading } from '../../workday/dom/snapshot.ts';
import { readingText } from '../rows/reading.ts';
import { differs, empty, type Judgement, ok, unknown } from './judgement.ts';

export function judgeOption(recommended: string, reading: Reading): Judgement {
  const option = readingText(reading);
  if (option === null) return unknown;
  if (option === '') return empty;
  return sameName(option, recommended) ? ok : differs;
}
