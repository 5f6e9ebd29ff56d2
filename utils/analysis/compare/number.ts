import type { Reading } from '../../workday/dom/snapshot.ts';
import { readingText } from '../rows/reading.ts';
import { differs, empty, type Judgement, ok, unknown } from './judgement.ts';

/** The decimal mark follows the user's locale (docs/workday.md, "Page markup"); whole numbers are all the guide knows. */
export function judgeNumber(recommended: number, reading: Reading): Judgement {
  const text = readingText(reading);
  if (text === null) return unknown;
  if (text === '') return empty;
  const whole = text.replace(/[.,]0{1,2}$/, '').replace(/[\s.,'’]/g, '');
  return Number(whole) === recommended ? ok : differs;
}
