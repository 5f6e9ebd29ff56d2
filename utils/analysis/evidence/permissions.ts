import { sameName } from '../../guide/matching.ts';
import type { PermissionStatus } from '../../state/page-status.ts';
import { fillUnknown, judgePermissions } from '../../state/permission-status.ts';
import type { Evidence } from '../../state/progress.ts';
import { isDomainPage } from '../compare/domain-policy.ts';
import type { Observation } from '../observe/observe.ts';
import { groupOnPage } from '../recognise/group-on-page.ts';

/**
 * What the saved lists prove.
 * @param saved the form that they were saved with
 */
export function permissionEvidence(shown: Observation, saved: Observation | null): Evidence[] {
  const read = shown.status.permissions.length > 0 ? shown : saved;
  if (!read || isOtherGroup(read)) return [];
  if (read.recognition.page && isDomainPage(read.recognition.page))
    return domainEvidence(read.status.permissions);
  const permissions: PermissionStatus[] = fillUnknown(
    read.status.permissions,
    saved?.status.permissions ?? [],
  );
  const verdict = judgePermissions(permissions, read.recognition.foreign);
  if (!verdict) return [];
  return [
    { type: 'permissions', permissions },
    { type: 'step', task: 'maintain-domain-permissions', ...verdict },
  ];
}

/** A domain's own page proves nothing about other domains. */
function domainEvidence(permissions: PermissionStatus[]): Evidence[] {
  const read = permissions.filter(({ state }) => state === 'granted' || state === 'missing');
  return read.length > 0 ? [{ type: 'permissions', permissions: read, ofDomain: true }] : [];
}

/** Whether the page is another group's. A page that names no group counts as ours. */
export function isOtherGroup({ recognition, snapshot, context }: Observation): boolean {
  const group = groupOnPage(recognition, snapshot);
  return group !== null && !sameName(group, context.names.securityGroup);
}
