import { tickPermission } from '../journey/apply-evidence.ts';
import type { PanelMessages } from '../messages.ts';
import { changeProgress } from './change-progress.ts';

/** `tick-permission`: the tenant shows it under a name of its own, or the tick is taken back. */
export async function onTickPermission({
  tenant,
  permission,
  ticked,
}: PanelMessages['tick-permission']['data']): Promise<undefined> {
  await changeProgress(tenant, (progress) => tickPermission(progress, permission, ticked, new Date()));
}
