import { neededFor } from '../../state/checks.ts';
import { tenantName } from '../../tenant/tenant-key.ts';
import { noteVerdict } from '../vault/note-verdict.ts';
import { readCredentials } from '../vault/read-credentials.ts';
import { checkOf, type Ended } from './calls/outcome.ts';
import { servicesOf } from './calls/services.ts';
import { callSoap } from './calls/soap.ts';
import type { CheckRun } from './check-publisher.ts';
import { foreignEndpoint, missingValues, notRepeated } from './get-token.ts';
import { findRejection, forgetRejection, rememberRejection } from './rejected-values.ts';

/**
 * Checks the integration user's password with one web service request. Runs only on demand: wrong
 * passwords lock the account.
 */
export async function checkIntegrationPassword({
  tenant,
  publisher,
  stop,
  again,
}: CheckRun): Promise<void> {
  await publisher.publish({ soap: { state: 'running' } });
  const ended = await tryPassword({ tenant, publisher, stop, again });
  if (!ended) return;
  await publisher.publish({ soap: checkOf(ended) });
  if (ended.retryAfter) await publisher.publishRetryAfter(ended.retryAfter);
}

/** Null if the user stopped it. */
async function tryPassword({
  tenant,
  publisher,
  stop,
  again,
}: Omit<CheckRun, 'withLock'>): Promise<Ended | null> {
  const vault = await readCredentials(tenant);
  const { isuUserName: name, isuPassword: password } = vault.secrets;
  const missing = neededFor.password.filter((needed) => !vault.secrets[needed]);
  if (!name || !password || missing.length > 0) return missingValues(missing);
  const services = servicesOf(vault.secrets, tenant);
  if (!services) return foreignEndpoint(tenant, vault, 'restEndpoint');
  const before = await findRejection(tenant, vault.secrets, 'isuPassword');
  if (before) await publisher.publishRefusals(before.count);
  if (before && !again) return notRepeated(before);

  const user = { name, password, tenant: tenantName(tenant) };
  const outcome = await callSoap(services.revenueManagement, user, { stop });
  if (outcome === 'stopped') return null;
  const { ended, proved, refused } = outcome;
  const { finding } = ended;
  if (finding && refused.length > 0)
    await publisher.publishRefusals(
      await rememberRejection(tenant, vault.secrets, refused, { finding }),
    );
  if (ended.rejected) await noteVerdict(tenant, vault.revisions, ended.rejected, 'rejected');
  if (proved) {
    await forgetRejection(tenant, vault.secrets, 'isuPassword');
    await publisher.publishRefusals(0);
  }
  if (proved)
    await noteVerdict(tenant, vault.revisions, ['isuUserName', 'isuPassword'], 'verified');
  return ended;
}
