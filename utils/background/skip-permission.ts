import { skipPermission } from '../journey/apply-evidence.ts';
import type { PanelMessages } from '../messages.ts';
import { changeProgress } from './change-progress.ts';

/** `skip-permission`: the tenant does not offer it, or the skip is taken back. */
export async function onSkipPermission({
  tenant,
  permission,
  reason,
}: PanelMessages['skip-permission']['data']): Promise<undefined> {
  await changeProgress(tenant, (progress) => skipPermission(progress, permission, reason, new Date()));
}
