import { detours, tasks } from '../guide/index.ts';
import type { FillProgress, PageStatus } from '../page-status.ts';
import type { PageSnapshot } from '../workday/snapshot.ts';
import { type CaptureReading, readCaptures } from './captures.ts';
import { type CompareContext, compare } from './compare.ts';
import { type Recognition, recognise } from './recognise.ts';

/** One look at a page with everything that follows from it. */
export interface Observation {
  snapshot: PageSnapshot;
  recognition: Recognition;
  status: PageStatus;
  /** Holds secrets: to the vault with it, nowhere else. */
  captures: CaptureReading;
  context: CompareContext;
}

export function observe(snapshot: PageSnapshot, context: CompareContext, fill: FillProgress): Observation {
  const recognition = recognise(snapshot, { tasks, detours });
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
