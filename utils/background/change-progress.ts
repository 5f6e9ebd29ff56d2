import { emptyProgress, type Progress, type TenantKey } from '../journey/progress.ts';
import { effective } from '../settings/effective.ts';
import { progresses, update } from '../storage.ts';
import { addressOf } from '../workday/hosts.ts';
import { contextChanged } from './context-changed.ts';
import { fromProgress } from './guide-context.ts';

/** Changes a tenant's progress, and tells its pages where that changes what they go by. */
export async function changeProgress(
  tenant: TenantKey,
  change: (progress: Progress) => Progress,
): Promise<void> {
  const at = addressOf(new URL(`https://${tenant}/d/`));
  if (!at) return;
  const { names } = await effective();
  let changed = false;
  await update(progresses, (all) => {
    const before = all[tenant] ?? emptyProgress(at);
    const after = change(before);
    changed = JSON.stringify(fromProgress(before, names)) !== JSON.stringify(fromProgress(after, names));
    return after === before ? all : { ...all, [tenant]: after };
  });
  if (changed) await contextChanged(tenant);
}
