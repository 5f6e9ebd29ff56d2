import type { CredentialName } from '../../guide/task.ts';
import { language } from '../../i18n/language.ts';
import { say } from '../../i18n/say.ts';
import { type Refused, refuse } from '../../state/consent.ts';
import {
  finalProblem,
  type HandoffProblem,
  type HandoffSession,
  type HandoffTarget,
  isOtherInstance,
  retryableProblem,
} from '../../state/handoff.ts';
import { receipts } from '../../storage/items.ts';
import { readPolicy } from '../../storage/policy.ts';
import { isKolleno } from '../../tenant/kolleno-hosts.ts';
import { type TenantKey, tenantName } from '../../tenant/tenant-key.ts';
import { areEndpointsSound } from '../vault/endpoints.ts';
import type { VaultContent } from '../vault/read-credentials.ts';

/**
 * Why the organisation's policy forbids sending; null if it does not. Checked again before each
 * submission: the policy may have changed since the session was opened.
 */
export async function checkPolicy({
  submitUrl,
}: Pick<HandoffSession, 'submitUrl'>): Promise<HandoffProblem | null> {
  const { allow, handoffOrigins } = await readPolicy();
  const url = new URL(submitUrl);
  if (!allow.send) return finalProblem('findings.handoff.sendingOff');
  return isKolleno(url, handoffOrigins)
    ? null
    : finalProblem('findings.handoff.foreignLink', url.host);
}

/** The endpoints contradict each other: one of them is of another data centre or environment. */
export const endpointsProblem = ({
  secrets,
}: Pick<VaultContent, 'secrets'>): HandoffProblem | null =>
  areEndpointsSound(secrets) ? null : retryableProblem('findings.handoff.endpointsDiffer');

/**
 * Why the tenant's values may not go to this instance as it stands: the session is for another
 * tenant, or a person has not been asked yet whether another instance than the last time is meant.
 * @param instead id of the receipt of the other instance, if a person was asked
 */
export async function checkDestination(
  tenant: TenantKey,
  target: HandoffTarget,
  instead: string | null,
): Promise<Refused | null> {
  if (target.tenant !== undefined && target.tenant !== tenant)
    return refuse(
      'findings.handoff.boundTenant',
      target.instance,
      tenantName(target.tenant),
      tenantName(tenant),
    );
  const last = (await receipts.getValue())[tenant];
  return last && last.id !== instead && isOtherInstance(last, target)
    ? refuse('findings.shown.otherInstance', last.instance, target.instance)
    : null;
}

/**
 * Which of the requested values the vault does not have, as one sentence with the step that yields
 * each, or with the way to unlock them; null if none is missing.
 */
export function missingProblem(
  accepts: readonly CredentialName[],
  { secrets, sealed, locked }: Pick<VaultContent, 'secrets' | 'sealed' | 'locked'>,
): HandoffProblem | null {
  const missing = accepts.filter(
    (name) => !secrets[name] && !sealed.some(({ names }) => names.includes(name)),
  );
  if (missing.length === 0) return null;
  if (missing.every((name) => locked.includes(name)))
    return retryableProblem('findings.handoff.locked');
  // Every capture stores the tenant's name too, so it is listed only if nothing else is missing.
  const named = missing.filter((name, _, { length }) => name !== 'tenant' || length === 1);
  const names = named.map((name) => say(`findings.missing.${name}`));
  const list = new Intl.ListFormat(language()).format(names);
  return retryableProblem(
    named.length === 1 ? 'findings.handoff.missingOne' : 'findings.handoff.missing',
    list,
  );
}
