import type { CredentialName } from '../../guide/task.ts';
import type { Evidence } from '../../state/progress.ts';
import { isSamePage, type Observation, observe } from '../observe/observe.ts';
import { isLoaded } from '../recognise/recognise.ts';
import { chosenNames } from './chosen-names.ts';
import { contraryEvidence } from './contrary.ts';
import { formFinding, isRight } from './form.ts';
import { permissionEvidence } from './permissions.ts';
import { recordEvidence } from './record.ts';
import { shownEvidence } from './shown.ts';
import { sightingEvidence } from './sightings.ts';
import { attention, done } from './step.ts';

/** What earlier looks at the open page have shown. */
export interface Visit {
  /** The form that was saved and led to this page. */
  form: Observation | null;
  /** Credentials that were read on this page. */
  taken: readonly CredentialName[];
}

/**
 * What a page change proves, or a change on the same page. Pages that were merely visited prove
 * nothing.
 * @param previous the last look at a page that had finished loading
 * @param okPressed OK was pressed on `previous`
 */
export function evidenceOf(
  previous: Observation | null,
  current: Observation,
  okPressed: boolean,
  { form, taken }: Visit,
): Evidence[] {
  if (!isLoaded(current.snapshot)) return [];
  const left = previous && !isSamePage(previous, current) ? previous : null;
  const saved = okPressed ? acceptedForm(previous, current) : null;
  const chosen = saved?.recognition.match === 'certain' ? chosenNames(saved) : [];
  const now = withNames(current, chosen);
  const isFirst = previous === null || left !== null;
  const before = isFirst
    ? []
    : [...shownEvidence(previous, form), ...contraryEvidence(previous, false)];
  return attentionFirst([
    ...chosen,
    ...(saved ? [...recordEvidence(saved), ...savedEvidence(saved, now)] : []),
    ...(left ? abandonedEvidence(left, taken) : []),
    ...newEvidence(before, [
      ...shownEvidence(now, left ? saved : form),
      ...contraryEvidence(now, isFirst),
    ]),
    ...newEvidence(previous && !left ? sightingEvidence(previous) : [], sightingEvidence(now)),
  ]);
}

/** The form that Workday saved after OK: another page follows, and it shows no error. */
export function acceptedForm(
  previous: Observation | null,
  current: Observation,
): Observation | null {
  if (!previous || isSamePage(previous, current)) return null;
  return current.snapshot.errors.some(({ kind }) => kind === 'error') ? null : previous;
}

/** Observes the page that follows a form by the names that were entered in the form. */
function withNames(
  current: Observation,
  chosen: Extract<Evidence, { type: 'chosen' }>[],
): Observation {
  if (chosen.length === 0) return current;
  const entered = Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
  const names = { ...current.context.names, ...entered };
  return observe(current.snapshot, { ...current.context, names }, current.status.fill);
}

/** What the form itself proves once Workday has saved it. */
function savedEvidence(saved: Observation, now: Observation): Evidence[] {
  const { match, task, page } = saved.recognition;
  if (match !== 'certain' || !task || !page) return [];
  if (task.id === 'maintain-domain-permissions') {
    // The confirmation shows the lists as they were saved.
    return now.recognition.task === task ? [] : permissionEvidence(saved, null);
  }
  const found = formFinding(saved);
  if (found) return [attention(task.id, found)];
  return (page.completes === 'left-by-ok' || endsUnrecognised(saved, now)) && isRight(saved)
    ? [done(task.id, now)]
    : [];
}

/**
 * Whether the saved form alone proves the step. In another language the result page cannot be
 * recognised: it has no controls, and the guide cannot read its title. The task's last form then
 * counts, unless the task yields a value.
 */
function endsUnrecognised(
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

/** A page that shows a value only once was left before the value was captured. */
function abandonedEvidence(left: Observation, taken: readonly CredentialName[]): Evidence[] {
  const { match, task, page } = left.recognition;
  if (match !== 'certain' || !task || !page) return [];
  const read = [...taken, ...credentialsOn(left)];
  if (page.guards.every((credential) => read.includes(credential))) return [];
  return [attention(task.id, { finding: 'findings.page.notCaptured' })];
}

/** Credentials that this look could capture. */
export const credentialsOn = ({ captures }: Observation): CredentialName[] =>
  captures.captures.map(({ credential }) => credential);

/** Drops that a step is done if other evidence says that it needs attention. */
function attentionFirst(evidence: Evidence[]): Evidence[] {
  const needAttention = evidence.flatMap((one) =>
    one.type === 'step' && one.state === 'attention' ? [one.task] : [],
  );
  return evidence.filter(
    (one) => one.type !== 'step' || one.state !== 'done' || !needAttention.includes(one.task),
  );
}

/** Drops what the same page proved before. */
function newEvidence(before: readonly Evidence[], after: readonly Evidence[]): Evidence[] {
  const known = new Set(before.map((one) => JSON.stringify(one)));
  return after.filter((one) => !known.has(JSON.stringify(one)));
}
