import { sameName } from '../../guide/matching.ts';
import type { CredentialName, Task } from '../../guide/task.ts';
import type { Evidence } from '../../state/progress.ts';
import { createdUserName } from '../captures/captures.ts';
import type { Observation } from '../observe/observe.ts';
import { groupOnPage } from '../recognise/group-on-page.ts';
import { problemOf } from './form.ts';
import { isOtherGroup, permissionEvidence } from './permissions.ts';
import { recordEvidence } from './record.ts';
import { attention, done } from './step.ts';

/** What a page proves by what it shows. `saved` is the form that led to it, or null when the page was merely opened. */
export function shownEvidence(shown: Observation, saved: Observation | null): Evidence[] {
  const { match, task, page } = shown.recognition;
  if (match !== 'certain' || !task || !page) return [];
  if (page.completes !== 'shown') return groupEvidence(shown, saved);
  if (task.id === 'maintain-domain-permissions') return permissionEvidence(shown, saved);
  return [
    ...groupEvidence(shown, saved),
    ...resultEvidence(shown, saved, task),
    ...recordEvidence(shown),
  ];
}

/** A result page: its step is done when its values are right and what it yields is captured. */
function resultEvidence(shown: Observation, saved: Observation | null, task: Task): Evidence[] {
  if (isOtherGroup(shown) || isOtherUser(shown)) return [];
  const [refusal] = shown.captures.refusals;
  if (refusal)
    return [attention(task.id, { finding: refusal.key, substitutions: refusal.substitutions })];
  const problem = problemOf(shown);
  if (problem) return [attention(task.id, problem)];
  if (!isFullyRead(shown, saved)) return [];
  const missing = notCaptured(shown, task);
  if (missing.includes('isuPassword')) {
    return [
      attention(task.id, { finding: 'findings.page.passwordNotCaptured', substitutions: [] }),
    ];
  }
  return missing.length === 0 ? [done(task.id, shown)] : [];
}

function isOtherUser({ recognition, snapshot, context }: Observation): boolean {
  const created = createdUserName(recognition, snapshot);
  return created !== null && !sameName(created, context.names.isuUserName);
}

/** Part of a list may be folded away; then the form it was saved with counts. */
function isFullyRead(shown: Observation, saved: Observation | null): boolean {
  return shown.status.fields
    .filter(({ verdict }) => verdict === 'unknown' || verdict === 'not-found')
    .every(({ id }) =>
      saved?.status.fields.some((field) => field.id === id && field.verdict === 'ok'),
    );
}

/** What the task yields and nobody holds yet. One-time values count only when this very page shows them. */
function notCaptured(
  { recognition, captures, context }: Observation,
  task: Task,
): CredentialName[] {
  const here = new Set(captures.captures.map(({ credential }) => credential));
  const oneTime = new Set(recognition.page?.guards);
  return task.pages
    .flatMap((page) => page.captures.map(({ credential }) => credential))
    .filter((credential) => !here.has(credential))
    .filter((credential) => oneTime.has(credential) || !context.captured.includes(credential));
}

/** Create Security Group ends on the edit page of the type that was chosen, so that page tells how it went. */
function groupEvidence(shown: Observation, saved: Observation | null): Evidence[] {
  const { task, page } = shown.recognition;
  if (task?.id !== 'edit-security-group' || !page) return [];
  const created = saved?.recognition.task?.id === 'create-security-group';
  const group = groupOnPage(shown.recognition, shown.snapshot);
  const ours = group !== null && sameName(group, shown.context.names.securityGroup);
  if (!created && !ours) return [];
  if (!page.finding) return [done('create-security-group', shown)];
  const wrong = attention('create-security-group', { finding: page.finding, substitutions: [] });
  return ours ? [wrong, nameStillFree(shown)] : [wrong];
}

/** Workday has no two groups of one name, so the group made by mistake keeps the recommended one from the right one. */
function nameStillFree({ context }: Observation): Evidence {
  return { type: 'chosen', name: 'securityGroup', value: `${context.names.securityGroup} 2` };
}
