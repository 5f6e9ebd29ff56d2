import { sameName } from '../../guide/matching.ts';
import type { Reading } from '../../workday/dom/snapshot.ts';
import { readingList } from '../rows/reading.ts';
import { type Judgement, ok, unknown } from './judgement.ts';

/** The list holds at least these. A missing one may be folded away, and then nobody knows. */
export function judgeIncludes(recommended: readonly string[], reading: Reading): Judgement {
  const list = readingList(reading);
  if (list === null) return unknown;
  const missing = recommended.filter((value) => !list.items.some((item) => sameName(item, value)));
  if (missing.length === 0) return ok;
  if (list.hidden > 0) return unknown;
  return { verdict: list.items.length === 0 ? 'empty' : 'differs', missing: missing.join(', ') };
}
