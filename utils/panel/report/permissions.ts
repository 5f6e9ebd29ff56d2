import { accesses, type Permission } from '../../guide/task.ts';
import type { PermissionStatus } from '../../state/page-status.ts';
import { relisted, withHandTicks, withSkips } from '../../state/permission-status.ts';
import type { Progress } from '../../state/progress.ts';
import type { PermissionReport, SetUpReport } from './report.ts';

/** The latest reading of the four lists, entry by entry. */
export function reportPermissions(
  progress: Progress,
  asked: readonly Permission[],
): SetUpReport['permissions'] {
  const read = withHandTicks(relisted(progress.permissions, asked), progress.byHand ?? []);
  const all = withSkips(read, progress.skipped);
  return {
    readAt: progress.permissionsAt ?? null,
    lists: accesses.map((access) => ({
      access,
      permissions: all.filter((one) => one.access === access).map(reportPermission),
    })),
  };
}

function reportPermission(permission: PermissionStatus): PermissionReport {
  const { name, state, grantedAs, reason } = permission;
  return {
    name,
    state,
    grantedAs: grantedAs ?? null,
    saidBy: saidBy(permission),
    reason: reason ?? null,
    askedBy: askedBy(permission),
  };
}

function saidBy({ state, byHand }: PermissionStatus): PermissionReport['saidBy'] {
  if (state === 'unknown') return null;
  return byHand || state === 'skipped' ? 'administrator' : 'page';
}

function askedBy({ inferred, addedBy }: PermissionStatus): PermissionReport['askedBy'] {
  if (addedBy) return addedBy === 'you' ? 'settings' : 'policy';
  return inferred ? 'inferred' : 'guide';
}
