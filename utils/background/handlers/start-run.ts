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
import { parseTenantKey, type TenantKey } from '../../tenant/tenant-key.ts';
import { closeReceipt } from '../handoff/forget.ts';
import { notifyTenantPages } from '../pages/notify-pages.ts';
import { publishCredentials } from '../vault/publish.ts';

/**
 * `start-run`: archives the current run and resets its steps. Captured values stay, because they
 * remain the tenant's until a step makes new ones.
 */
export async function onStartRun({
  tenant,
  kind,
}: PanelMessages['start-run']['data']): Promise<undefined> {
  const progress = await progressOf(tenant);
  if (!progress) return;
  const now = new Date();
  // Archives first: a worker that dies in between loses nothing.
  if (hasBegunRun(progress)) await archive(tenant, progress, now);
  await update(progresses, (all) => ({
    ...all,
    [tenant]: startRun(all[tenant] ?? progress, kind, now),
  }));
  await closeReceipt(tenant);
  // Values that an earlier run sent do not count as sent in this one.
  await update(credentialViews, ({ [tenant]: views = [], ...others }) => ({
    ...others,
    [tenant]: views.filter(({ state }) => state !== 'sent'),
  }));
  await publishCredentials(tenant);
  await notifyTenantPages(tenant);
}

/** Empty progress where somebody else, or another browser, set the tenant up. */
async function progressOf(tenant: TenantKey): Promise<Progress | undefined> {
  const address = parseTenantKey(tenant);
  return (await progresses.getValue())[tenant] ?? (address ? emptyProgress(address) : undefined);
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

/** `undo-run`: takes back a run that was started by mistake, if nothing was done in it yet. */
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
  await notifyTenantPages(tenant);
}
