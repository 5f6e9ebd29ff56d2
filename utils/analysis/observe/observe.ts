import { detours, tasks } from '../../guide/index.ts';
import { taskIds } from '../../guide/task.ts';
import type { CompareContext } from '../../state/guide-context.ts';
import { nothingLearnt } from '../../state/learnt-pages.ts';
import type { FillProgress, PageStatus } from '../../state/page-status.ts';
import { maySpeakOther } from '../../workday/dom/language.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import { type CaptureReading, readCaptures } from '../captures/captures.ts';
import { recognise } from '../recognise/recognise.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { knowById, knowByPlace } from '../recognise/translate.ts';
import { compare } from './compare-page.ts';

/** One look at a page with everything that follows from it. */
export interface Observation {
  /** Its rows also carry the guide's labels, where the page's own are in another language. */
  snapshot: PageSnapshot;
  recognition: Recognition;
  status: PageStatus;
  /** Holds secrets: to the vault with it, nowhere else. */
  captures: CaptureReading;
  context: CompareContext;
}

export function observe(
  seen: PageSnapshot,
  context: CompareContext,
  fill: FillProgress,
): Observation {
  const due = taskIds.find((id) => !context.stepsDone?.includes(id));
  const learnt = { ...(context.learnt ?? nothingLearnt), due };
  const known = maySpeakOther(seen.language) ? knowById(seen, learnt.ids) : seen;
  const recognition = recognise(known, { tasks, detours }, learnt);
  const { match, page } = recognition;
  const snapshot = match === 'certain' && page ? knowByPlace(known, page) : known;
  return {
    snapshot,
    recognition,
    status: compare(recognition, snapshot, context, fill),
    captures: readCaptures(recognition, snapshot, context.names),
    context,
  };
}

/** Two looks at one page, whatever was entered in between. */
export function isSamePage(a: Observation, b: Observation): boolean {
  return (
    a.recognition.task === b.recognition.task &&
    a.recognition.page === b.recognition.page &&
    a.recognition.detour === b.recognition.detour &&
    a.snapshot.address.tenant === b.snapshot.address.tenant
  );
}
