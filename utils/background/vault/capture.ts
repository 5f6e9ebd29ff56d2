import type { CredentialName, TaskId } from '../../guide/task.ts';
import { Secret } from '../../lib/secret.ts';
import { isEndpoint } from '../../state/credential-shapes.ts';
import type { SingleValue } from '../../state/credentials.ts';
import { credentialValues } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import { canonicalEndpoint } from '../../tenant/hosts.ts';
import { tenantKey } from '../../tenant/tenant-key.ts';
import { withCaptured } from './beside.ts';
import { commit } from './commit.ts';
import { withTenantLock } from './tenant-lock.ts';
import { shapeOf } from './value-shape.ts';

interface Captured {
  host: string;
  tenant: string;
  credential: CredentialName;
  secret: Secret;
  /** The task on whose page the value was read. */
  task: TaskId;
  /** The value was identified by its shape or its position only, not by its label. */
  uncertain?: true;
  /** The administrator entered the value; `task` is the one whose page would have shown it. */
  byHand?: true;
}

/**
 * Stores a value read from a page or entered by hand, together with the tenant's name. Refuses a
 * value that is masked, cut off, or the address of another tenant. The same value again changes
 * nothing; a different one replaces the old one and is marked as a replacement, but an uncertain
 * one only stands beside a certain one (`withCaptured`).
 * @returns whether the vault has the value now, on disk too if there is a recipient to encrypt to
 */
export function capture(captured: Captured): Promise<boolean> {
  return withTenantLock(tenantKey(captured), () => captureLocked(captured));
}

async function captureLocked({
  host,
  tenant,
  credential,
  secret,
  task,
  uncertain,
  byHand,
}: Captured): Promise<boolean> {
  const text = canonicalValue(credential, secret);
  const shape = shapeOf(credential, new Secret(text), tenant, host);
  if (shape.refused) return false;
  const warning = shape.warning ?? (uncertain ? 'findings.capture.checkThis' : undefined);
  const key = tenantKey({ host, tenant });
  await update(credentialValues, (all) => {
    const values = all[key] ?? {};
    return {
      ...all,
      [key]: {
        ...values,
        tenant: withCaptured('tenant', values.tenant, newValue(tenant, task)),
        [credential]: withCaptured(
          credential,
          values[credential],
          newValue(text, task, {
            ...(warning && { warning }),
            ...(byHand && { byHand }),
            ...(uncertain && { uncertain }),
          }),
        ),
      },
    };
  });
  return commit(key);
}

/**
 * The address of an endpoint as built from its parts, and a name without blanks around it, which
 * Workday does not keep; any other value as it is.
 */
function canonicalValue(credential: CredentialName, secret: Secret): string {
  const text = secret.reveal();
  if (credential === 'isuUserName') return text.trim();
  return (isEndpoint(credential) && canonicalEndpoint(text)) || text;
}

const newValue = (
  value: string,
  task: TaskId,
  more: Pick<SingleValue, 'warning' | 'byHand' | 'uncertain'> = {},
): SingleValue => ({
  value,
  revision: crypto.randomUUID(),
  task,
  at: new Date().toISOString(),
  replaced: false,
  ...more,
});
