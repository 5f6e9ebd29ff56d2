import type { PanelMessages } from '../../messages/protocol.ts';
import { tickPermission } from '../../state/apply-evidence.ts';
import { changeProgress } from '../pages/change-progress.ts';

/** `tick-permission`: the tenant shows it under a name of its own, or the tick is taken back. */
export async function onTickPermission({
  tenant,
  permission,
  ticked,
}: PanelMessages['tick-permission']['data']): Promise<undefined> {
  await changeProgress(tenant, (progress) =>
    tickPermission(progress, permission, ticked, new Date()),
  );
}
