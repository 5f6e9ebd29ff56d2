import { normaliseKnown, normaliseName } from '../../guide/matching.ts';
import type { Detour, Page, Task } from '../../guide/task.ts';
import { type Learnt, nothingLearnt } from '../../state/learnt-pages.ts';
import { maySpeakOther } from '../../workday/dom/language.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import { type Recognition, unrecognised } from './recognition.ts';
import { type OtherSignals, otherSignals } from './signals.ts';
import { fitTitle } from './title.ts';

/** What there is to recognise. */
export interface Guide {
  tasks: readonly Task[];
  detours: readonly Detour[];
}

interface Candidate extends Omit<Recognition, 'match'> {
  signals: number;
  labels: number;
  exact: boolean;
  /** Its controls are known, and these are others. */
  misfit: boolean;
}

/**
 * Title, task id in the address and the labels on the page are independent signals: two make a page certain, one makes it possible.
 * Labels alone say nothing, for "Name" and "Comment" stand on a thousand pages. In another language ids that were learnt stand for titles,
 * and the order of the controls stands for labels.
 */
export function recognise(
  snapshot: PageSnapshot,
  guide: Guide,
  learnt: Learnt = nothingLearnt,
): Recognition {
  if (!isLoaded(snapshot)) return unrecognised;
  const candidates = [
    ...pageCandidates(snapshot, guide.tasks, learnt),
    ...detourCandidates(snapshot, guide.detours),
  ];
  const [best, second] = candidates.sort(byEvidence);
  if (!best) return unrecognised;
  const alone = second === undefined || byEvidence(best, second) < 0;
  const { task, page, detour, foreign } = best;
  const match = best.signals >= 2 && alone ? 'certain' : 'possible';
  return { match, task, page, detour, ...(foreign && { foreign }) };
}

/** A page that is still loading proves nothing, neither by what it shows nor by what it lacks. */
export function isLoaded(snapshot: PageSnapshot): boolean {
  return !snapshot.busy && snapshot.title !== null;
}

function pageCandidates(
  snapshot: PageSnapshot,
  tasks: readonly Task[],
  learnt: Learnt,
): Candidate[] {
  const shown = labelsOf(snapshot);
  const others = maySpeakOther(snapshot.language);
  // "View API Client" is a page of its own: that it could be a spelling of "View API Clients" says nothing without labels.
  const exactOnly = tasks.some(({ pages }) =>
    pages.some((page) => fitTitle(snapshot, page)?.exact),
  );
  return tasks.flatMap((task) =>
    task.pages.flatMap((page): Candidate[] => {
      const labels = countShown(shown, page.expects);
      const fit = fitTitle(snapshot, page);
      const title = exactOnly && !fit?.exact && labels === 0 ? null : fit;
      const url = snapshot.address.urlTaskId;
      const addressed = url !== null && (page.urlTaskIds?.includes(url) ?? false);
      const other: OtherSignals | null = title
        ? null
        : otherSignals(snapshot, task, page, learnt, others);
      // In another language what speaks against the page outweighs its address.
      if (!title && !other && (others || !addressed)) return [];
      if (countShown(shown, page.lacks ?? []) > 0 || contradicts(snapshot, page)) return [];
      const titled = title !== null || (other?.title ?? false);
      const agreeing =
        Number(titled) +
        Number(addressed || (other?.id ?? false)) +
        Number(labels > 0 || (other?.content ?? false));
      const signals = page.toldByTitle && !titled ? Math.min(agreeing, 1) : agreeing;
      const misfit = other !== null && page.shapes !== undefined && !other.content;
      const foreign = !title && others ? { foreign: true as const } : {};
      return [
        {
          task,
          page,
          detour: null,
          signals,
          labels,
          exact: title?.exact ?? false,
          misfit,
          ...foreign,
        },
      ];
    }),
  );
}

function detourCandidates(snapshot: PageSnapshot, detours: readonly Detour[]): Candidate[] {
  const shown = labelsOf(snapshot);
  return detours.flatMap((detour): Candidate[] => {
    const title = fitTitle(snapshot, detour);
    if (!title) return [];
    const labels = countShown(shown, detour.expects);
    const signals = 1 + Number(labels > 0);
    return [{ task: null, page: null, detour, signals, labels, exact: title.exact, misfit: false }];
  });
}

/** The stronger first. */
function byEvidence(a: Candidate, b: Candidate): number {
  return (
    b.signals - a.signals ||
    Number(b.exact) - Number(a.exact) ||
    b.labels - a.labels ||
    Number(a.misfit) - Number(b.misfit)
  );
}

/** Edit pages offer OK, view pages Done; a page that is itself the mistake is one in both. */
function contradicts(snapshot: PageSnapshot, page: Page): boolean {
  if (page.finding) return false;
  const offers = (kind: 'ok' | 'done') => snapshot.buttons.some((button) => button.kind === kind);
  if (offers('ok') === offers('done')) return false;
  return page.mode === 'edit' ? offers('done') : offers('ok');
}

function labelsOf(snapshot: PageSnapshot): Set<string> {
  const texts = [
    ...snapshot.rows.flatMap((row) => [row.knownAs ?? row.label, ...row.sections]),
    ...snapshot.grids.flatMap((grid) => [grid.title, ...grid.columns]),
    ...snapshot.headings,
  ];
  return new Set(texts.map(normaliseName));
}

function countShown(shown: ReadonlySet<string>, labels: readonly string[]): number {
  return labels.filter((label) => shown.has(normaliseKnown(label))).length;
}
