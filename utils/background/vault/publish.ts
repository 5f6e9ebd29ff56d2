import { type CredentialName, credentialNames } from '../../guide/task.ts';
import { Secret } from '../../lib/secret.ts';
import { isEndpoint } from '../../state/credential-shapes.ts';
import type {
  CredentialView,
  OtherValueView,
  SingleValue,
  StoredValue,
} from '../../state/credentials.ts';
import {
  credentialViews,
  persistenceStatuses,
  refreshTokensInFlight,
} from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { areEndpointsSound } from './endpoints.ts';
import { readMemory } from './lifetime.ts';
import { persistenceStatusOf } from './persistence-status.ts';
import { forKolleno, type LabelledSet, type StoredValues } from './sealed-set.ts';
import { newestSets, readStoredSets } from './stored-sets.ts';

/**
 * Updates the panel's view of a tenant's credentials. A value that was sent and wiped keeps its
 * masked view; any other value that the vault does not have shows as missing.
 * @param sent names that have just been handed over
 */
export async function publishCredentials(
  tenant: TenantKey,
  sent: readonly CredentialName[] = [],
): Promise<void> {
  const values = await readMemory(tenant);
  const stored = await readStoredSets(tenant);
  const sealedIn = newestSets(stored.sets, values);
  const persistence = await persistenceStatusOf(tenant, values, stored);
  const inFlight = (await refreshTokensInFlight.getValue())[tenant];
  const kept = keptViews(values, sealedIn, inFlight);
  await update(persistenceStatuses, (all) => ({ ...all, [tenant]: persistence }));
  await update(credentialViews, (views) => ({
    ...views,
    [tenant]: credentialNames.map((credential) => {
      const isThis = (view: CredentialView) => view.credential === credential;
      const old = views[tenant]?.find(isThis);
      return kept.find(isThis) ?? viewWithoutValue(credential, old, sent.includes(credential));
    }),
  }));
}

/** The views of the values that the vault has, in memory or in a set. */
export const keptViews = (
  values: StoredValues,
  sealedIn: ReadonlyMap<CredentialName, LabelledSet>,
  inFlight?: string,
): CredentialView[] => {
  const differ = !areEndpointsSound(secretsOf(values));
  return credentialNames.flatMap((credential) => {
    const value = values[credential];
    const set = sealedIn.get(credential);
    if (value) return [viewOf(credential, value, differ && isEndpoint(credential))];
    return set ? [sealedView(credential, set, inFlight)] : [];
  });
};

const secretsOf = (values: StoredValues): Partial<Record<CredentialName, Secret>> =>
  Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, new Secret(value)]));

/** @param differs the endpoint is on another host than the tenant's other one */
function viewOf(credential: CredentialName, stored: StoredValue, differs: boolean): CredentialView {
  const warning = differs ? 'findings.capture.endpointsDiffer' : stored.warning;
  return {
    credential,
    state: stored.verdict ?? 'captured',
    masked: mask(credential, new Secret(stored.value)),
    at: stored.at,
    revision: stored.revision,
    ...(stored.replaced && { replaced: true }),
    ...(stored.byHand && { byHand: true }),
    ...(warning && { warning }),
    ...(stored.uncertain && { uncertain: true }),
    ...(stored.seen && { seen: otherView(credential, stored.seen) }),
    ...(stored.previous &&
      stored.verdict === 'rejected' && { previous: otherView(credential, stored.previous) }),
  };
}

const otherView = (
  credential: CredentialName,
  { value, revision, at }: SingleValue,
): OtherValueView => ({ revision, at, masked: mask(credential, new Secret(value)) });

/**
 * @param inFlight revision of a refresh token that Workday may have replaced. A sealed token can no
 * longer be tested, so it is not sent without a warning.
 */
function sealedView(
  credential: CredentialName,
  { label, jwe }: LabelledSet,
  inFlight: string | undefined,
): CredentialView {
  const { at, revision } = label.holds[credential] ?? {};
  return {
    credential,
    state: forKolleno(jwe) ? 'sealed' : 'locked',
    masked: '',
    ...(at && { at }),
    ...(revision !== undefined && { revision }),
    ...(revision !== undefined &&
      revision === inFlight && { warning: 'findings.capture.tokenAtStake' }),
  };
}

function viewWithoutValue(
  credential: CredentialName,
  old: CredentialView | undefined,
  sent: boolean,
): CredentialView {
  if (old && (sent || old.state === 'sent')) {
    return { credential, state: 'sent', masked: old.masked, ...(old.at && { at: old.at }) };
  }
  return { credential, state: 'missing', masked: '' };
}

/** Always the same number of dots, so the mask does not reveal the length. */
const dots = '•'.repeat(12);

/**
 * Masks a value for display: dots for a secret, the text itself for an address or a name, start and
 * end of the Client ID.
 */
function mask(credential: CredentialName, secret: Secret): string {
  switch (credential) {
    case 'clientSecret':
    case 'refreshToken':
    case 'isuPassword':
      return dots;
    case 'clientId':
      return secret.length > 16
        ? `${secret.reveal().slice(0, 6)}…${secret.reveal().slice(-4)}`
        : secret.reveal();
    case 'tenant':
    case 'restEndpoint':
    case 'tokenEndpoint':
    case 'isuUserName':
      return secret.reveal();
  }
}
