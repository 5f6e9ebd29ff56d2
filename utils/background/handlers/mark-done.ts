import type { PanelMessages } from '../../messages/protocol.ts';
import { markDone } from '../../state/apply-evidence.ts';
import { changeProgress } from '../pages/change-progress.ts';

/** `mark-done`: the administrator ticked a step off, or takes that back. */
export async function onMarkDone({
  tenant,
  task,
  reason,
}: PanelMessages['mark-done']['data']): Promise<undefined> {
  await changeProgress(tenant, (progress) => markDone(progress, task, reason, new Date()));
}
