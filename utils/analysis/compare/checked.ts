import type { Reading } from '../../workday/dom/snapshot.ts';
import { readingTick } from '../rows/reading.ts';
import { differs, type Judgement, ok, unknown } from './judgement.ts';

export function judgeChecked(recommended: boolean, reading: Reading): Judgement {
  const ticked = readingTick(reading);
  if (ticked === null) return unknown;
  return ticked === recommended ? ok : differs;
}
