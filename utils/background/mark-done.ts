import { markDone } from '../journey/apply-evidence.ts';
import type { PanelMessages } from '../messages.ts';
import { changeProgress } from './change-progress.ts';

/** `mark-done`: the administrator ticked a step off, or takes that back. */
export async function onMarkDone({
  tenant,
  task,
  reason,
}: PanelMessages['mark-done']['data']): Promise<undefined> {
  await changeProgress(tenant, (progress) => markDone(progress, task, reason, new Date()));
}
