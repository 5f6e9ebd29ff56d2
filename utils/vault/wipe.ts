import type { CredentialName } from '../guide/task.ts';
import type { TenantKey } from '../journey/progress.ts';
import { credentialViews, keptValues, update } from '../storage.ts';
import { publish } from './publish.ts';

/** Forgets everything captured in a tenant. */
export async function wipe(tenant: TenantKey): Promise<void> {
  await update(keptValues, ({ [tenant]: _, ...others }) => others);
  await update(credentialViews, ({ [tenant]: _, ...others }) => others);
  await publish(tenant);
}

/**
 * Forgets what the vault held when a submission was sealed, once Kolleno has it. A value captured since then stays: it has not been sent.
 * @param sent the names that were in the submission; they show as sent
 */
export async function wipeHandedOver(
  tenant: TenantKey,
  sent: readonly CredentialName[],
  revisions: Partial<Record<CredentialName, string>>,
): Promise<void> {
  await update(keptValues, ({ [tenant]: kept = {}, ...others }) => {
    const since = Object.entries(kept).filter(
      ([name, { revision }]) => revisions[name as CredentialName] !== revision,
    );
    return since.length > 0 ? { ...others, [tenant]: Object.fromEntries(since) } : others;
  });
  await publish(tenant, sent);
}
