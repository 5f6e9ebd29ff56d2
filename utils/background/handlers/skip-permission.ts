import type { PanelMessages } from '../../messages/protocol.ts';
import { skipPermission } from '../../state/apply-evidence.ts';
import { changeProgress } from '../pages/change-progress.ts';

/** `skip-permission`: the tenant does not offer it, or the skip is taken back. */
export async function onSkipPermission({
  tenant,
  permission,
  reason,
}: PanelMessages['skip-permission']['data']): Promise<undefined> {
  await changeProgress(tenant, (progress) =>
    skipPermission(progress, permission, reason, new Date()),
  );
}
