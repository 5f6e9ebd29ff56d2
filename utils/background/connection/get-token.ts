import type { CredentialName } from '../../guide/task.ts';
import { language } from '../../i18n/language.ts';
import { say } from '../../i18n/say.ts';
import type { Secret } from '../../lib/secret.ts';
import { checkFinding, neededFor, type Refusal } from '../../state/checks.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { areEndpointsSound } from '../vault/endpoints.ts';
import { noteVerdict } from '../vault/note-verdict.ts';
import { readCredentials, type VaultContent } from '../vault/read-credentials.ts';
import { clearInFlight, markInFlight } from '../vault/refresh-token-in-flight.ts';
import { replaceCredential } from '../vault/replace.ts';
import { type Ended, failed } from './calls/outcome.ts';
import { type Services, servicesOf, tokenService } from './calls/services.ts';
import { callToken, type Granted } from './calls/token.ts';
import type { CheckPublisher } from './check-publisher.ts';
import { findRejection, forgetRejection, rememberRejection } from './rejected-values.ts';

/** Access to the tenant's services for the rest of the run; in memory only. */
export interface TenantAccess {
  services: Services;
  accessToken: Secret;
  revisions: VaultContent['revisions'];
}

/**
 * The token call ends only by its timeout, never by the user's Stop: the refresh token that it may
 * replace must not be lost.
 */
const unstoppable = new AbortController().signal;

/**
 * Requests an access token for the captured values, unless Workday rejected the same values before.
 * Records Workday's verdict in the vault.
 * @param again tries rejected values once more
 */
export async function getToken(
  tenant: TenantKey,
  publisher: CheckPublisher,
  again = false,
): Promise<{ access: TenantAccess } | { ended: Ended }> {
  const vault = await readCredentials(tenant);
  const { clientId, clientSecret, refreshToken } = vault.secrets;
  const missing = neededFor.connection.filter((name) => !vault.secrets[name]);
  if (!clientId || !clientSecret || !refreshToken || missing.length > 0)
    return { ended: missingValues(missing) };
  const url = tokenService(vault.secrets, tenant);
  if (!url) return { ended: await foreignEndpoint(tenant, vault, 'tokenEndpoint') };
  const services = servicesOf(vault.secrets, tenant);
  if (!services) return { ended: await foreignEndpoint(tenant, vault, 'restEndpoint') };
  if (!areEndpointsSound(vault.secrets))
    return { ended: failed('findings.verify.endpointsDiffer', 'view-api-clients') };
  const before = await findRejection(tenant, vault.secrets, 'tokenEndpoint');
  if (before) await publisher.publishRefusals(before.count);
  if (before && !again) return { ended: notRepeated(before) };

  await markInFlight(tenant, vault.revisions.refreshToken);
  const outcome = await callToken(
    url,
    { clientId, clientSecret, refreshToken },
    { stop: unstoppable },
  );
  if ('ended' in outcome) {
    const { ended, refused } = outcome;
    const { finding, answer } = ended;
    if (finding && refused.length > 0) {
      const rejection = { finding, ...(answer && { answer }) };
      await publisher.publishRefusals(
        await rememberRejection(tenant, vault.secrets, refused, rejection),
      );
    }
    if (ended.rejected) await noteVerdict(tenant, vault.revisions, ended.rejected, 'rejected');
    if (!outcome.unclear) await clearInFlight(tenant);
    return { ended };
  }
  await forgetRejection(tenant, vault.secrets, 'tokenEndpoint');
  const result = await storeGranted(tenant, publisher, services, vault, outcome.granted);
  await clearInFlight(tenant);
  return result;
}

async function storeGranted(
  tenant: TenantKey,
  publisher: CheckPublisher,
  services: Services,
  { secrets, revisions }: VaultContent,
  { accessToken, refreshToken }: Granted,
): Promise<{ access: TenantAccess } | { ended: Ended }> {
  let current = revisions;
  if (refreshToken && refreshToken.reveal() !== secrets.refreshToken?.reveal()) {
    const replaced = await replaceCredential(
      tenant,
      'refreshToken',
      revisions.refreshToken,
      refreshToken,
    );
    if (replaced === 'refused') {
      await noteVerdict(tenant, revisions, ['refreshToken'], 'rejected');
      return { ended: failed('findings.verify.tokenNotKept', 'manage-refresh-tokens') };
    }
    if (replaced !== 'too-late') {
      current = { ...revisions, refreshToken: replaced.revision };
      await publisher.includeValues('refreshToken');
    }
  }
  await noteVerdict(tenant, current, provedByToken, 'verified');
  return { access: { services, accessToken, revisions: current } };
}

/** The values that a granted token proves. */
const provedByToken: readonly CredentialName[] = [
  'tenant',
  'tokenEndpoint',
  'clientId',
  'clientSecret',
  'refreshToken',
];

export function missingValues(missing: readonly CredentialName[]): Ended {
  const names = missing.map((name) => say(`findings.missing.${name}`));
  return failed(
    'findings.verify.missing',
    undefined,
    new Intl.ListFormat(language()).format(names),
  );
}

export async function foreignEndpoint(
  tenant: TenantKey,
  { revisions }: VaultContent,
  endpoint: 'restEndpoint' | 'tokenEndpoint',
): Promise<Ended> {
  await noteVerdict(tenant, revisions, [endpoint], 'rejected');
  return failed(
    'findings.verify.foreignEndpoint',
    'view-api-clients',
    say(`panel.credentials.${endpoint}`),
  );
}

/** Repeats the earlier finding, and says why nothing was called this time. */
export const notRepeated = ({ finding, answer }: Refusal): Ended => ({
  state: 'failed',
  ...(answer && { answer }),
  finding: checkFinding(
    'findings.verify.notRepeated',
    finding.task,
    say(finding.key, finding.substitutions),
  ),
});
