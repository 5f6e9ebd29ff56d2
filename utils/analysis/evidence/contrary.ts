import { sameName } from '../../guide/matching.ts';
import type { TaskId } from '../../guide/task.ts';
import type { Evidence } from '../../state/progress.ts';
import type { GridSnapshot } from '../../workday/dom/snapshot.ts';
import { isDomainPage } from '../compare/domain-policy.ts';
import type { Observation } from '../observe/observe.ts';
import { isClientListed } from '../rows/client-list.ts';
import { isOtherGroup } from './permissions.ts';

type Contrary = Extract<Evidence, { type: 'contrary' }>;

/**
 * What a page shows against steps that were done: what is seen now outranks what was seen once. A
 * list that is empty, folded, filtered or still loading is no evidence of absence.
 * @param isFirst first look at the page, so a form still holds what Workday has saved
 */
export function contraryEvidence(shown: Observation, isFirst: boolean): Contrary[] {
  const { match, task, page, foreign } = shown.recognition;
  if (match !== 'certain' || !task || !page || shown.snapshot.partial) return [];
  if (task.id === 'view-api-clients') return clientEvidence(shown);
  if (!isFirst || foreign || !shown.context.stepsDone?.includes(task.id)) return [];
  switch (task.id) {
    case 'edit-security-group':
    case 'maintain-password-rules':
      return page.mode === 'edit' ? memberEvidence(shown, task.id) : [];
    case 'maintain-domain-permissions':
      return page.mode === 'edit' ? permissionEvidence(shown) : [];
    case 'activate-security-policy-changes':
      return pendingEvidence(shown);
    default:
      return [];
  }
}

const againstStep = (
  task: TaskId,
  finding: Contrary['finding'],
  ...substitutions: string[]
): Contrary => ({
  type: 'contrary',
  task,
  holds: false,
  finding,
  ...(substitutions.length > 0 && { substitutions }),
});

/** The client and its token are gone, for example after a refresh from production. */
function clientEvidence({ snapshot, context }: Observation): Contrary[] {
  const listed = isClientListed(snapshot, context.names.apiClient);
  if (listed === null) return [];
  return (['register-api-client', 'manage-refresh-tokens'] as const).map((task) => ({
    ...againstStep(task, 'findings.page.clientGone', context.names.apiClient),
    holds: listed,
  }));
}

const isWhole = ({ partial }: GridSnapshot): boolean => partial !== true;

/** The list of users has others in it, and ours is not among them. */
function memberEvidence(shown: Observation, task: TaskId): Contrary[] {
  if (isOtherGroup(shown)) return [];
  const field = shown.status.fields.find(
    ({ verdict, finding, control }) => verdict === 'differs' && finding && control === 'prompt',
  );
  return field?.finding
    ? [againstStep(task, field.finding.key, ...field.finding.substitutions)]
    : [];
}

/** Lists that have entries lack some of ours. */
function permissionEvidence(shown: Observation): Contrary[] {
  const { permissions } = shown.status;
  const { page } = shown.recognition;
  if (page && isDomainPage(page)) return [];
  if (isOtherGroup(shown) || shown.snapshot.grids.some((grid) => !isWhole(grid))) return [];
  const filled = new Set(
    permissions
      .filter(({ state, byHand }) => state === 'granted' && !byHand)
      .map(({ access }) => access),
  );
  const missing = permissions.filter(
    ({ state, access }) => state === 'missing' && filled.has(access),
  );
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => name).join(', ');
  return [againstStep('maintain-domain-permissions', 'findings.page.permissionsGone', names)];
}

/** Policies of ours wait for their activation. */
function pendingEvidence({ recognition, snapshot, context }: Observation): Contrary[] {
  if (recognition.page?.id !== 'confirm') return [];
  const pending = snapshot.grids.flatMap(({ columns, rows }) => {
    const at = columns.findIndex((name) => sameName(name, 'Domain Security Policy'));
    return at < 0 ? [] : rows.map((cells) => cells[at]?.trim() ?? '');
  });
  const ours = pending.filter((policy) =>
    (context.changed ?? []).some((name) => sameName(name, policy)),
  );
  if (ours.length === 0) return [];
  const [first = ''] = ours;
  const more = ours.length > 1 ? ` +${ours.length - 1}` : '';
  return [
    againstStep('activate-security-policy-changes', 'findings.page.pendingAgain', first + more),
  ];
}
