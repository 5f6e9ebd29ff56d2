import type { CredentialName } from '../../guide/task.ts';
import type { Evidence } from '../../state/progress.ts';
import { isSamePage, type Observation, observe } from '../observe/observe.ts';
import { isLoaded } from '../recognise/recognise.ts';
import { chosenNames } from './chosen-names.ts';
import { isRight, problemOf } from './form.ts';
import { permissionEvidence } from './permissions.ts';
import { recordEvidence } from './record.ts';
import { shownEvidence } from './shown.ts';
import { attention, done } from './step.ts';

/** What is known of the page at hand from earlier looks at it. */
export interface Stay {
  /** The form that was saved and led here. */
  form: Observation | null;
  /** Credentials that were read here. */
  taken: readonly CredentialName[];
}

/**
 * What is proved by coming from one page to the next (or by a change on the same one). `previous` is the last look at a page that had
 * finished loading; `okPressed` says that OK was pressed on it. Pages that were merely visited prove nothing.
 */
export function evidenceOf(
  previous: Observation | null,
  current: Observation,
  okPressed: boolean,
  { form, taken }: Stay = { form: null, taken: [] },
): Evidence[] {
  if (!isLoaded(current.snapshot)) return [];
  const left = previous && !isSamePage(previous, current) ? previous : null;
  const saved = okPressed ? acceptedForm(previous, current) : null;
  const chosen = saved?.recognition.match === 'certain' ? chosenNames(saved) : [];
  const now = withNames(current, chosen);
  const before = previous && !left ? shownEvidence(previous, form) : [];
  return attentionFirst([
    ...chosen,
    ...(saved ? [...recordEvidence(saved), ...savedEvidence(saved, now)] : []),
    ...(left ? abandonedEvidence(left, taken) : []),
    ...unlike(before, shownEvidence(now, left ? saved : form)),
  ]);
}

/** The form that Workday took when OK was pressed on it: another page follows, and that shows no error. */
export function acceptedForm(
  previous: Observation | null,
  current: Observation,
): Observation | null {
  if (!previous || isSamePage(previous, current)) return null;
  return current.snapshot.errors.some(({ kind }) => kind === 'error') ? null : previous;
}

/** The page that follows a form already goes by the names that were entered there. */
function withNames(
  current: Observation,
  chosen: Extract<Evidence, { type: 'chosen' }>[],
): Observation {
  if (chosen.length === 0) return current;
  const entered = Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
  const names = { ...current.context.names, ...entered };
  return observe(current.snapshot, { ...current.context, names }, current.status.fill);
}

/** What the form itself proves once Workday took it. */
function savedEvidence(saved: Observation, now: Observation): Evidence[] {
  const { match, task, page } = saved.recognition;
  if (match !== 'certain' || !task || !page) return [];
  if (task.id === 'maintain-domain-permissions') {
    // Its confirmation shows the lists as they were saved.
    return now.recognition.task === task ? [] : permissionEvidence(saved, null);
  }
  const problem = problemOf(saved);
  if (problem) return [attention(task.id, problem)];
  return (page.completes === 'left-by-ok' || endsUnread(saved, now)) && isRight(saved)
    ? [done(task.id, now)]
    : [];
}

/**
 * In another language the page that shows what was saved has nothing to be told by: no controls, and a title that the guide cannot read. That Workday
 * took the task's last form then stands for it, where no value is to be read from that page.
 */
function endsUnread(
  { recognition: { task, page, foreign } }: Observation,
  now: Observation,
): boolean {
  if (!foreign || !task || !page || now.recognition.match !== 'none') return false;
  const later = task.pages.slice(task.pages.indexOf(page) + 1);
  return (
    later.every(({ mode }) => mode === 'view') &&
    task.pages.every(({ captures }) => captures.length === 0)
  );
}

/** A page that shows a value only once was left before the value was read. */
function abandonedEvidence(left: Observation, taken: readonly CredentialName[]): Evidence[] {
  const { match, task, page } = left.recognition;
  if (match !== 'certain' || !task || !page) return [];
  const read = [...taken, ...credentialsOn(left)];
  if (page.guards.every((credential) => read.includes(credential))) return [];
  return [attention(task.id, { finding: 'findings.page.notCaptured', substitutions: [] })];
}

/** What could be captured at this look. */
export const credentialsOn = ({ captures }: Observation): CredentialName[] =>
  captures.captures.map(({ credential }) => credential);

/** What is wrong with a step outweighs what is right with it. */
function attentionFirst(evidence: Evidence[]): Evidence[] {
  const troubled = evidence.flatMap((one) =>
    one.type === 'step' && one.state === 'attention' ? [one.task] : [],
  );
  return evidence.filter(
    (one) => one.type !== 'step' || one.state !== 'done' || !troubled.includes(one.task),
  );
}

/** What the same page proved before is not news. */
function unlike(before: readonly Evidence[], after: readonly Evidence[]): Evidence[] {
  const known = new Set(before.map((one) => JSON.stringify(one)));
  return after.filter((one) => !known.has(JSON.stringify(one)));
}
