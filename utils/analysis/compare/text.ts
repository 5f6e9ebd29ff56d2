import type { Reading } from '../../workday/dom/snapshot.ts';
import { readingText } from '../rows/reading.ts';
import { differs, empty, type Judgement, ok, unknown } from './judgement.ts';

/** Exactly this text, but for white space at its ends and runs of it. */
export function judgeText(recommended: string, reading: Reading): Judgement {
  const text = readingText(reading);
  if (text === null) return unknown;
  if (text === '') return empty;
  return folded(text) === folded(recommended) ? ok : differs;
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
