import { emptyProgress, type Progress } from '../../state/progress.ts';
import { progresses } from '../../storage/items.ts';
import { readEffectiveGuide } from '../../storage/policy.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { parseTenantKey } from '../../tenant/tenant-key.ts';
import { fromProgress } from './guide-context.ts';
import { contextChanged } from './notify-pages.ts';

/** Changes a tenant's progress, and tells its pages where that changes what they go by. */
export async function changeProgress(
  tenant: TenantKey,
  change: (progress: Progress) => Progress,
): Promise<void> {
  const at = parseTenantKey(tenant);
  if (!at) return;
  const { names } = await readEffectiveGuide();
  let changed = false;
  await update(progresses, (all) => {
    const before = all[tenant] ?? emptyProgress(at);
    const after = change(before);
    changed =
      JSON.stringify(fromProgress(before, names)) !== JSON.stringify(fromProgress(after, names));
    return after === before ? all : { ...all, [tenant]: after };
  });
  if (changed) await contextChanged(tenant);
}
