import { sameName } from '../../guide/matching.ts';
import type { Reading } from '../../workday/snapshot.ts';
import { differs, empty, type Judgement, ok, unknown } from './judgement.ts';
import { textOf } from './reading.ts';

export function judgeOption(recommended: string, reading: Reading): Judgement {
  const option = textOf(reading);
  if (option === null) return unknown;
  if (option === '') return empty;
  return sameName(option, recommended) ? ok : differs;
}
