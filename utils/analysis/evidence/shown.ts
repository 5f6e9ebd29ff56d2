import { sameName } from '../../guide/matching.ts';
import type { CredentialName, Task } from '../../guide/task.ts';
import type { Evidence } from '../../state/progress.ts';
import { createdUserName } from '../captures/captures.ts';
import type { Observation } from '../observe/observe.ts';
import { groupOnPage } from '../recognise/group-on-page.ts';
import { formFinding } from './form.ts';
import { isOtherGroup, permissionEvidence } from './permissions.ts';
import { recordEvidence } from './record.ts';
import { attention, done } from './step.ts';

/**
 * What a page proves by what it shows.
 * @param saved the form that led to the page, or null if the page was merely opened
 */
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

/** The step of a result page is done when its values are right and its credentials captured. */
function resultEvidence(shown: Observation, saved: Observation | null, task: Task): Evidence[] {
  if (isOtherGroup(shown) || isOtherUser(shown)) return [];
  const [refusal] = shown.captures.refusals;
  if (refusal)
    return [attention(task.id, { finding: refusal.key, substitutions: refusal.substitutions })];
  const found = formFinding(shown);
  if (found) return [attention(task.id, found)];
  if (!isFullyRead(shown, saved)) return [];
  const missing = notCaptured(shown, task);
  if (missing.includes('isuPassword')) {
    return [attention(task.id, { finding: 'findings.page.passwordNotCaptured' })];
  }
  return missing.length === 0 ? [done(task.id, shown)] : [];
}

function isOtherUser({ recognition, snapshot, context }: Observation): boolean {
  const created = createdUserName(recognition, snapshot);
  return created !== null && !sameName(created, context.names.isuUserName);
}

/** Where part of a list is folded away, the form that was saved counts. */
function isFullyRead(shown: Observation, saved: Observation | null): boolean {
  return shown.status.fields
    .filter(({ verdict }) => verdict === 'unknown' || verdict === 'not-found')
    .every(({ id }) =>
      saved?.status.fields.some((field) => field.id === id && field.verdict === 'ok'),
    );
}

/**
 * Credentials of the task that are not captured yet. A one-time value counts only if this very page
 * shows it.
 */
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

/** Create Security Group ends on the edit page of the chosen type, which shows the outcome. */
function groupEvidence(shown: Observation, saved: Observation | null): Evidence[] {
  const { task, page } = shown.recognition;
  if (task?.id !== 'edit-security-group' || !page) return [];
  const created = saved?.recognition.task?.id === 'create-security-group';
  const group = groupOnPage(shown.recognition, shown.snapshot);
  const ours = group !== null && sameName(group, shown.context.names.securityGroup);
  if (!created && !ours) return [];
  if (!page.finding) return [done('create-security-group', shown)];
  const wrong = attention('create-security-group', { finding: page.finding });
  return ours ? [wrong, freeName(shown)] : [wrong];
}

/**
 * Workday allows no two groups with one name, so the group that was made by mistake takes the
 * recommended name away from the right one.
 */
function freeName({ context }: Observation): Evidence {
  return { type: 'chosen', name: 'securityGroup', value: `${context.names.securityGroup} 2` };
}
