import { emptyProgress, type Progress } from '../../state/progress.ts';
import { progresses } from '../../storage/items.ts';
import { readEffectiveGuide } from '../../storage/policy.ts';
import { update } from '../../storage/update.ts';
import { parseTenantKey, type TenantKey } from '../../tenant/tenant-key.ts';
import { contextFromProgress } from './guide-context.ts';
import { notifyTenantPages } from './notify-pages.ts';

/** Changes a tenant's progress, and notifies its pages if their guide context changes with it. */
export async function changeProgress(
  tenant: TenantKey,
  change: (progress: Progress) => Progress,
): Promise<void> {
  const address = parseTenantKey(tenant);
  if (!address) return;
  const { names } = await readEffectiveGuide();
  let changed = false;
  await update(progresses, (all) => {
    const before = all[tenant] ?? emptyProgress(address);
    const after = change(before);
    changed =
      JSON.stringify(contextFromProgress(before, names)) !==
      JSON.stringify(contextFromProgress(after, names));
    return after === before ? all : { ...all, [tenant]: after };
  });
  if (changed) await notifyTenantPages(tenant);
}
