import { type CredentialName, credentialNames } from '../../guide/task.ts';
import { Secret } from '../../lib/secret.ts';
import type { CredentialView, StoredValue } from '../../state/credentials.ts';
import {
  credentialViews,
  persistenceStatuses,
  refreshTokensInFlight,
} from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { inMemory } from './in-memory.ts';
import { masked } from './mask.ts';
import { persistenceStatusOf } from './persistence-status.ts';
import { forKolleno, type LabelledSet } from './sealed-set.ts';
import { holders, storedSets } from './stored-sets.ts';

/**
 * Brings the panel's view of a tenant's credentials up to date with the vault. A value that was sent and wiped keeps its masked view; all others that
 * the vault does not hold are missing.
 * @param sent names that have just been handed over
 */
export async function publish(
  tenant: TenantKey,
  sent: readonly CredentialName[] = [],
): Promise<void> {
  const kept = await inMemory(tenant);
  const stored = await storedSets(tenant);
  const sealedIn = holders(stored.sets, (name) => kept[name] !== undefined);
  const keeping = await persistenceStatusOf(tenant, kept, stored);
  const atStake = (await refreshTokensInFlight.getValue())[tenant];
  await update(persistenceStatuses, (all) => ({ ...all, [tenant]: keeping }));
  await update(credentialViews, (views) => ({
    ...views,
    [tenant]: credentialNames.map((credential) => {
      const value = kept[credential];
      const set = sealedIn.get(credential);
      if (value) return viewOf(credential, value);
      if (set) return sealedView(credential, set, atStake);
      const old = views[tenant]?.find((one) => one.credential === credential);
      return withoutValue(credential, old, sent.includes(credential));
    }),
  }));
}

function viewOf(credential: CredentialName, kept: StoredValue): CredentialView {
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

/** @param atStake revision of a refresh token that Workday may have replaced: what cannot be tried any more is not sent unwarned */
function sealedView(
  credential: CredentialName,
  { label, jwe }: LabelledSet,
  atStake: string | undefined,
): CredentialView {
  const { at, revision } = label.holds[credential] ?? {};
  return {
    credential,
    state: forKolleno(jwe) ? 'sealed' : 'locked',
    masked: '',
    ...(at && { at }),
    ...(revision !== undefined &&
      revision === atStake && { warning: 'findings.capture.tokenAtStake' }),
  };
}

function withoutValue(
  credential: CredentialName,
  old: CredentialView | undefined,
  sent: boolean,
): CredentialView {
  if (old && (sent || old.state === 'sent')) {
    return { credential, state: 'sent', masked: old.masked, ...(old.at && { at: old.at }) };
  }
  return { credential, state: 'missing', masked: '' };
}
