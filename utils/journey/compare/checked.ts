import type { Reading } from '../../workday/snapshot.ts';
import { differs, type Judgement, ok, unknown } from './judgement.ts';
import { tickOf } from './reading.ts';

export function judgeChecked(recommended: boolean, reading: Reading): Judgement {
  const ticked = tickOf(reading);
  if (ticked === null) return unknown;
  return ticked === recommended ? ok : differs;
}
