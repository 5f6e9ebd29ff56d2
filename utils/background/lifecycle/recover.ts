import { credentialValues, credentialViews } from '../../storage/items.ts';
import { KeptByNewerVersion } from '../../storage/versioned-item.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { recoverChecks } from '../connection/verify.ts';
import { relistAll } from '../handlers/change-settings.ts';
import { recoverHandoff } from '../handoff/recover.ts';
import { commitAll } from '../vault/commit.ts';
import { forgetExpired, scheduleExpiry } from '../vault/expiry.ts';
import { publishCredentials } from '../vault/publish.ts';
import { tenantsOnDisk } from '../vault/stored-sets.ts';

/** Sets right what a worker that died in the middle left behind. Harmless when nothing was. What a newer version has left stops it, and every page of the extension says so. */
export function recoverState(): Promise<void> {
  return recoverAll().catch((problem: unknown) => {
    if (!(problem instanceof KeptByNewerVersion)) throw problem;
  });
}

async function recoverAll(): Promise<void> {
  await forgetExpired();
  await recoverHandoff();
  await recoverChecks();
  await relistAll();
  await commitAll();
  const [kept, views, onDisk] = await Promise.all([
    credentialValues.getValue(),
    credentialViews.getValue(),
    tenantsOnDisk(),
  ]);
  const tenants = new Set([
    ...Object.keys(kept),
    ...Object.keys(views),
    ...onDisk,
  ]) as Set<TenantKey>;
  for (const tenant of tenants) await publishCredentials(tenant);
  await scheduleExpiry();
}
