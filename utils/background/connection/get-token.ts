import type { CredentialName } from '../../guide/task.ts';
import { language } from '../../i18n/language.ts';
import { say } from '../../i18n/say.ts';
import type { Secret } from '../../lib/secret.ts';
import { type CheckFinding, neededFor } from '../../state/checks.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { noteVerdict } from '../vault/note-verdict.ts';
import { readCredentials, type VaultContent } from '../vault/read-credentials.ts';
import { clearInFlight, markInFlight } from '../vault/refresh-token-in-flight.ts';
import { replace } from '../vault/replace.ts';
import { type Ended, failed, finding } from './calls/outcome.ts';
import { type Services, servicesOf, tokenService } from './calls/services.ts';
import { callToken, type Granted } from './calls/token.ts';
import type { CheckPublisher } from './check-publisher.ts';
import { refusedBefore, rememberRefusal } from './rejected-values.ts';

/** A way into the tenant's services for the rest of the run; kept in memory only. */
export interface TenantAccess {
  services: Services;
  accessToken: Secret;
  revisions: VaultContent['revisions'];
}

/** Nobody can stop this call, only its time limit: the refresh token that it may replace must not be lost. */
const unstoppable = new AbortController().signal;

/** One access token for the captured values, unless Workday refused the same ones before. What Workday said of them is noted in the vault. */
export async function getToken(
  tenant: TenantKey,
  board: CheckPublisher,
): Promise<{ access: TenantAccess } | { ended: Ended }> {
  const vault = await readCredentials(tenant);
  const { clientId, clientSecret, refreshToken } = vault.secrets;
  const missing = neededFor.connection.filter((name) => !vault.secrets[name]);
  if (!clientId || !clientSecret || !refreshToken || missing.length > 0)
    return { ended: missingValues(missing) };
  const url = tokenService(vault.secrets, tenant);
  if (!url) return { ended: await foreign(tenant, vault, 'tokenEndpoint') };
  const services = servicesOf(vault.secrets, tenant);
  if (!services) return { ended: await foreign(tenant, vault, 'restEndpoint') };
  const before = await refusedBefore(tenant, vault.secrets, 'tokenEndpoint');
  if (before) return { ended: notRepeated(before) };

  await markInFlight(tenant, vault.revisions.refreshToken);
  const outcome = await callToken(
    url,
    { clientId, clientSecret, refreshToken },
    { stop: unstoppable },
  );
  if ('ended' in outcome) {
    const { ended, refused } = outcome;
    if (ended.finding && refused.length > 0)
      await rememberRefusal(tenant, vault.secrets, refused, ended.finding);
    if (ended.rejected) await noteVerdict(tenant, vault.revisions, ended.rejected, 'rejected');
    if (!outcome.unclear) await clearInFlight(tenant);
    return { ended };
  }
  const kept = await keep(tenant, board, services, vault, outcome.granted);
  await clearInFlight(tenant);
  return kept;
}

async function keep(
  tenant: TenantKey,
  board: CheckPublisher,
  services: Services,
  { secrets, revisions }: VaultContent,
  { accessToken, refreshToken }: Granted,
): Promise<{ access: TenantAccess } | { ended: Ended }> {
  let now = revisions;
  if (refreshToken && refreshToken.reveal() !== secrets.refreshToken?.reveal()) {
    const replaced = await replace(tenant, 'refreshToken', revisions.refreshToken, refreshToken);
    if (replaced === 'refused') {
      await noteVerdict(tenant, revisions, ['refreshToken'], 'rejected');
      return { ended: failed('findings.verify.tokenNotKept', 'manage-refresh-tokens') };
    }
    if (replaced !== 'too-late') {
      now = { ...revisions, refreshToken: replaced.revision };
      await board.takes('refreshToken');
    }
  }
  await noteVerdict(tenant, now, proved, 'verified');
  return { access: { services, accessToken, revisions: now } };
}

/** What a token proves. */
const proved: readonly CredentialName[] = [
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

export async function foreign(
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

/** The sentence of the refusal, and why nothing was called this time. */
export const notRepeated = (before: CheckFinding): Ended => ({
  state: 'failed',
  finding: finding(
    'findings.verify.notRepeated',
    before.task,
    say(before.key, before.substitutions),
  ),
});
