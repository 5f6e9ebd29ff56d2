import type { PanelMessages } from '../../messages/protocol.ts';
import { markDone, skipPermission, tickPermission } from '../../state/apply-evidence.ts';
import { namesToOffer } from '../../state/offered-names.ts';
import { progresses } from '../../storage/items.ts';
import { changeProgress } from '../pages/change-progress.ts';

/** `mark-done`: the administrator ticked off a step, or took that back with an empty reason. */
export async function onMarkDone({
  tenant,
  task,
  reason,
}: PanelMessages['mark-done']['data']): Promise<undefined> {
  await changeProgress(tenant, (progress) => markDone(progress, task, reason, new Date()));
}

/** `skip-permission`: the tenant does not offer it. An empty reason takes the skip back. */
export async function onSkipPermission({
  tenant,
  permission,
  reason,
}: PanelMessages['skip-permission']['data']): Promise<undefined> {
  await changeProgress(tenant, (progress) =>
    skipPermission(progress, permission, reason, new Date()),
  );
}

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

/**
 * `use-names`: applies the names that were chosen in another tenant, or declines all of them.
 * Copies nothing but names.
 */
export async function onUseNames({
  tenant,
  from,
}: PanelMessages['use-names']['data']): Promise<undefined> {
  const other = from === null ? undefined : (await progresses.getValue())[from];
  await changeProgress(tenant, (progress) =>
    other
      ? { ...progress, chosen: { ...progress.chosen, ...namesToOffer(other) } }
      : { ...progress, ownNames: true },
  );
}
