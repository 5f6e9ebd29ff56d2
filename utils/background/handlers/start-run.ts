import type { PanelMessages } from '../../messages/protocol.ts';
import { withRun } from '../../state/earlier-runs.ts';
import { emptyProgress, type Progress } from '../../state/progress.ts';
import { hasBegunRun, startRun } from '../../state/run.ts';
import {
  credentialViews,
  earlierRuns,
  finishedChecks,
  progresses,
  receipts,
} from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { parseTenantKey } from '../../tenant/tenant-key.ts';
import { closeReceipt } from '../handoff/forget.ts';
import { contextChanged } from '../pages/notify-pages.ts';
import { publishCredentials } from '../vault/publish.ts';

/**
 * `start-run`: what is under way becomes an earlier run, and steps are to be done again. Values that are held stay: until a step has made new ones, they
 * are the tenant's.
 */
export async function onStartRun({
  tenant,
  kind,
}: PanelMessages['start-run']['data']): Promise<undefined> {
  const progress = await progressOf(tenant);
  if (!progress) return;
  const now = new Date();
  // First what is kept: a worker that dies in between has lost nothing.
  if (hasBegunRun(progress)) await archive(tenant, progress, now);
  await update(progresses, (all) => ({
    ...all,
    [tenant]: startRun(all[tenant] ?? progress, kind, now),
  }));
  await closeReceipt(tenant);
  // What was sent before is not what this run is to send.
  await update(credentialViews, ({ [tenant]: views = [], ...others }) => ({
    ...others,
    [tenant]: views.filter(({ state }) => state !== 'sent'),
  }));
  await publishCredentials(tenant);
  await contextChanged(tenant);
}

/** Somebody else, or another browser, may have set the tenant up: then nothing is known of it here. */
async function progressOf(tenant: TenantKey): Promise<Progress | undefined> {
  const at = parseTenantKey(tenant);
  return (await progresses.getValue())[tenant] ?? (at ? emptyProgress(at) : undefined);
}

async function archive(tenant: TenantKey, progress: Progress, now: Date): Promise<void> {
  const [allReceipts, allChecks] = await Promise.all([
    receipts.getValue(),
    finishedChecks.getValue(),
  ]);
  const ended = { progress, receipt: allReceipts[tenant], checks: allChecks[tenant] };
  await update(earlierRuns, (all) => ({
    ...all,
    [tenant]: withRun(all[tenant] ?? [], ended, now),
  }));
}

/** `undo-run`: it was asked for by mistake. */
export async function onUndoRun({ tenant }: PanelMessages['undo-run']['data']): Promise<undefined> {
  const progress = (await progresses.getValue())[tenant];
  if (!progress?.run || hasBegunRun(progress)) return;
  const { run, ...withoutRun } = progress;
  const runs = (await earlierRuns.getValue())[tenant] ?? [];
  const last = runs.at(-1);
  const before = last?.endedAt === run.at ? last : undefined;
  await update(progresses, (all) => ({ ...all, [tenant]: before?.progress ?? withoutRun }));
  if (before) {
    await update(earlierRuns, ({ [tenant]: _, ...others }) =>
      runs.length > 1 ? { ...others, [tenant]: runs.slice(0, -1) } : others,
    );
  }
  await contextChanged(tenant);
}
