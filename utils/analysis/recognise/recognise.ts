import { normaliseKnown, normaliseName } from '../../guide/matching.ts';
import type { Detour, Page, Task } from '../../guide/task.ts';
import { type Learnt, nothingLearnt } from '../../state/learnt-pages.ts';
import type { RecognitionSign } from '../../state/page-reading.ts';
import { maySpeakOther } from '../../workday/dom/language.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import { type Recognition, unrecognised } from './recognition.ts';
import { type OtherSignals, otherSignals } from './signals.ts';
import { fitTitle } from './title.ts';

/** The pages that can be recognised. */
export interface Guide {
  tasks: readonly Task[];
  detours: readonly Detour[];
}

interface Candidate extends Omit<Recognition, 'match'> {
  /** Number of independent signals. Two signs can be one signal. */
  signals: number;
  labels: number;
  exact: boolean;
  /** The page's controls are known, and the snapshot has different ones. */
  misfit: boolean;
}

/**
 * Finds the page of the guide that a snapshot shows. Title, task id in the address and labels are
 * independent signals: two make a page certain, one makes it possible. Labels alone prove nothing,
 * because "Name" and "Comment" are on a thousand pages. In another language, learnt ids replace the
 * title and the order of the controls replaces the labels.
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
  const isUnrivalled = second === undefined || byEvidence(best, second) < 0;
  const { task, page, detour, foreign, signs } = best;
  const match = best.signals >= 2 && isUnrivalled ? 'certain' : 'possible';
  return { match, task, page, detour, signs, ...(foreign && { foreign }) };
}

/** A page that is still loading proves nothing, by what it shows or by what it lacks. */
export function isLoaded(snapshot: PageSnapshot): boolean {
  return !snapshot.busy && snapshot.title !== null;
}

function pageCandidates(
  snapshot: PageSnapshot,
  tasks: readonly Task[],
  learnt: Learnt,
): Candidate[] {
  const shown = labelsOf(snapshot);
  const mayBeForeign = maySpeakOther(snapshot.language);
  // "View API Client" is a separate page: as a spelling of "View API Clients" it needs labels.
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
        : otherSignals(snapshot, task, page, learnt, mayBeForeign);
      // In another language, a sign against the page outweighs its address.
      if (!title && !other && (mayBeForeign || !addressed)) return [];
      if (countShown(shown, page.lacks ?? []) > 0 || contradicts(snapshot, page)) return [];
      const titled = title !== null || (other?.title ?? false);
      const agreeingSignals =
        Number(titled) +
        Number(addressed || (other?.id ?? false)) +
        Number(labels > 0 || (other?.content ?? false));
      const signals = page.toldByTitle && !titled ? Math.min(agreeingSignals, 1) : agreeingSignals;
      const misfit = other !== null && page.shapes !== undefined && !other.content;
      const foreign = !title && mayBeForeign ? { foreign: true as const } : {};
      return [
        {
          task,
          page,
          detour: null,
          signs: signsOf({ title: title !== null, addressed, labels: labels > 0, other }),
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
    const signs = signsOf({ title: true, labels: labels > 0 });
    return [
      {
        task: null,
        page: null,
        detour,
        signs,
        signals: signs.length,
        labels,
        exact: title.exact,
        misfit: false,
      },
    ];
  });
}

function signsOf({
  title,
  addressed = false,
  labels,
  other = null,
}: {
  title: boolean;
  addressed?: boolean;
  labels: boolean;
  other?: OtherSignals | null;
}): RecognitionSign[] {
  const shown: Record<RecognitionSign, boolean> = {
    title,
    'confirmed-title': other?.title ?? false,
    address: addressed,
    'known-id': other?.id ?? false,
    labels,
    controls: other?.content ?? false,
  };
  return (Object.keys(shown) as RecognitionSign[]).filter((sign) => shown[sign]);
}

/** Sorts the stronger candidate first. */
function byEvidence(a: Candidate, b: Candidate): number {
  return (
    b.signals - a.signals ||
    Number(b.exact) - Number(a.exact) ||
    b.labels - a.labels ||
    Number(a.misfit) - Number(b.misfit)
  );
}

/** Edit pages offer OK, view pages Done. A page that is itself the mistake may offer either. */
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
