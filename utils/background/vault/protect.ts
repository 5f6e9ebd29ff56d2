import type { Secret } from '../../lib/secret.ts';
import { isLongEnough } from '../../state/entered-text.ts';
import { passphrases } from '../../storage/items.ts';
import { readPolicy } from '../../storage/policy.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { publish } from './publish.ts';
import { keepInStep } from './sync-to-disk.ts';

/**
 * From now on the tenant's values lie on disk as well, sealed with this passphrase. It stays in memory until the browser closes, to seal what is captured later.
 * @returns whether they do; not when it is too short, or the organisation's policy allows none
 */
export async function protect(tenant: TenantKey, passphrase: Secret): Promise<boolean> {
  if (!isLongEnough(passphrase.reveal()) || !(await readPolicy()).allow.passphrase) return false;
  const kept = { id: crypto.randomUUID(), passphrase: passphrase.reveal() };
  await update(passphrases, (all) => ({ ...all, [tenant]: kept }));
  const inStep = await keepInStep(tenant);
  await publish(tenant);
  return inStep;
}
