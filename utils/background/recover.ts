import { recover as recoverHandoff } from '../handoff/recover.ts';
import type { TenantKey } from '../journey/progress.ts';
import { credentialViews, keptValues } from '../storage.ts';
import { publish } from '../vault/publish.ts';
import { recoverChecks } from '../workday-api/verify.ts';
import { relistAll } from './change-settings.ts';

/** Sets right what a worker that died in the middle left behind. Harmless when nothing was. */
export async function recover(): Promise<void> {
  await recoverHandoff();
  await recoverChecks();
  await relistAll();
  const [kept, views] = await Promise.all([keptValues.getValue(), credentialViews.getValue()]);
  const tenants = new Set([...Object.keys(kept), ...Object.keys(views)]) as Set<TenantKey>;
  for (const tenant of tenants) await publish(tenant);
}
