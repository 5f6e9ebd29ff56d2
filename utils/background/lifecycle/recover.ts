import { credentialValues, credentialViews } from '../../storage/items.ts';
import { KeptByNewerVersion } from '../../storage/versioned-item.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { recoverChecks } from '../connection/verify.ts';
import { recheckPermissions } from '../handlers/change-settings.ts';
import { recoverHandoff } from '../handoff/recover.ts';
import { watchExpiry } from '../vault/expiry-alarm.ts';
import { forgetExpired } from '../vault/forget-expired.ts';
import { publish } from '../vault/publish.ts';
import { tenantsOnDisk } from '../vault/stored-sets.ts';
import { keepAllInStep } from '../vault/sync-to-disk.ts';

/**
 * Completes or cleans up the work of a worker that died in the middle. Does nothing if there is
 * none. Stops at items that a newer version has written, which every page of the extension reports.
 */
export function recoverState(): Promise<void> {
  return recoverAll().catch((problem: unknown) => {
    if (!(problem instanceof KeptByNewerVersion)) throw problem;
  });
}

async function recoverAll(): Promise<void> {
  await forgetExpired();
  await recoverHandoff();
  await recoverChecks();
  await recheckPermissions();
  await keepAllInStep();
  const [values, views, onDisk] = await Promise.all([
    credentialValues.getValue(),
    credentialViews.getValue(),
    tenantsOnDisk(),
  ]);
  const tenants = new Set([
    ...Object.keys(values),
    ...Object.keys(views),
    ...onDisk,
  ]) as Set<TenantKey>;
  for (const tenant of tenants) await publish(tenant);
  await watchExpiry();
}
