import type { TenantKey } from '../journey/progress.ts';
import { isLongEnough } from '../passphrase.ts';
import type { Secret } from '../secret.ts';
import { readPolicy } from '../settings/policy.ts';
import { passphrases, update } from '../storage.ts';
import { keepInStep } from './keep-in-step.ts';
import { publish } from './publish.ts';

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
