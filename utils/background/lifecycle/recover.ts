import { credentialValues, credentialViews } from '../../storage/items.ts';
import { KeptByNewerVersion } from '../../storage/versioned-item.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { recoverChecks } from '../connection/verify.ts';
import { recheckPermissions } from '../handlers/change-settings.ts';
import { recoverHandoff } from '../handoff/recover.ts';
import { commitAll } from '../vault/commit.ts';
import { forgetExpired, scheduleExpiry } from '../vault/expiry.ts';
import { publishCredentials } from '../vault/publish.ts';
import { tenantsOnDisk } from '../vault/stored-sets.ts';
import { noteLosses } from './losses.ts';

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
  await commitAll();
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
  for (const tenant of tenants) await publishCredentials(tenant);
  await scheduleExpiry();
  await noteLosses();
}
