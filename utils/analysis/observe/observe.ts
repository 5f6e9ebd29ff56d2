import { detours, tasks } from '../../guide/index.ts';
import { taskIds } from '../../guide/task.ts';
import type { CompareContext } from '../../state/guide-context.ts';
import { nothingLearnt } from '../../state/learnt-pages.ts';
import type { FillProgress } from '../../state/page-status.ts';
import { maySpeakOther } from '../../workday/dom/language.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import { type CaptureReading, readCaptures } from '../captures/captures.ts';
import { recognise } from '../recognise/recognise.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { knowById, knowByPlace } from '../recognise/translate.ts';
import { type Comparison, compare } from './compare-page.ts';

/** One look at a page with everything that follows from it. */
export interface Observation extends Comparison {
  /** Its rows also carry the guide's labels where the page's own are in another language. */
  snapshot: PageSnapshot;
  recognition: Recognition;
  /** Holds secrets: only the vault may receive them. */
  captures: CaptureReading;
  context: CompareContext;
}

/** Recognises a page, reads its captures once, and compares it with the guide. */
export function observe(
  read: PageSnapshot,
  context: CompareContext,
  fill: FillProgress,
): Observation {
  const due = taskIds.find((id) => !context.stepsDone?.includes(id));
  const learnt = { ...(context.learnt ?? nothingLearnt), due };
  const known = maySpeakOther(read.language) ? knowById(read, learnt.ids) : read;
  const recognition = recognise(known, { tasks, detours }, learnt);
  const { match, page } = recognition;
  const snapshot = match === 'certain' && page ? knowByPlace(known, page) : known;
  const captures = readCaptures(recognition, snapshot, context.names);
  const comparison = compare(recognition, snapshot, context, captures, fill);
  return { snapshot, recognition, ...comparison, captures, context };
}

/** Whether two looks show the same page, whatever was entered in between. */
export function isSamePage(a: Observation, b: Observation): boolean {
  return (
    a.recognition.task === b.recognition.task &&
    a.recognition.page === b.recognition.page &&
    a.recognition.detour === b.recognition.detour &&
    a.snapshot.address.tenant === b.snapshot.address.tenant
  );
}
