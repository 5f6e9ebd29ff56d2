import { type CredentialName, credentialNames } from '../guide/task.ts';
import type { TenantKey } from '../journey/progress.ts';
import { Secret } from '../secret.ts';
import { type CredentialView, credentialViews, type KeptValue, keptValues, update } from '../storage.ts';
import { masked } from './mask.ts';

/**
 * Brings the panel's view of a tenant's credentials up to date with the vault. A value that was sent and wiped keeps its masked view; all others that
 * the vault does not hold are missing.
 * @param sent names that have just been handed over
 */
export async function publish(tenant: TenantKey, sent: readonly CredentialName[] = []): Promise<void> {
  const kept = (await keptValues.getValue())[tenant] ?? {};
  await update(credentialViews, (views) => ({
    ...views,
    [tenant]: credentialNames.map((credential) =>
      view(
        credential,
        kept[credential],
        views[tenant]?.find((old) => old.credential === credential),
        sent.includes(credential),
      ),
    ),
  }));
}

function view(
  credential: CredentialName,
  kept: KeptValue | undefined,
  old: CredentialView | undefined,
  sent: boolean,
): CredentialView {
  if (kept) {
    return {
      credential,
      state: kept.verdict ?? 'captured',
      masked: masked(credential, new Secret(kept.value)),
      at: kept.at,
      ...(kept.replaced && { replaced: true }),
      ...(kept.byHand && { byHand: true }),
      ...(kept.warning && { warning: kept.warning }),
    };
  }
  if (old && (sent || old.state === 'sent')) {
    return { credential, state: 'sent', masked: old.masked, ...(old.at && { at: old.at }) };
  }
  return { credential, state: 'missing', masked: '' };
}
