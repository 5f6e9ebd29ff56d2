import type { CredentialName, TaskId } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';
import type { StoredValue } from '../../state/credentials.ts';
import { credentialValues } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import { tenantKey } from '../../tenant/tenant-key.ts';
import { keepInStep } from './commit.ts';
import { publish } from './publish.ts';
import { shapeOf } from './value-shape.ts';

export interface Captured {
  host: string;
  tenant: string;
  credential: CredentialName;
  secret: Secret;
  /** The task on whose page it was read. */
  task: TaskId;
  /** It was told by its shape or its place only, not by its label. */
  uncertain?: true;
  /** The administrator entered it: the task is the one whose page would have shown it. */
  byHand?: true;
}

/**
 * Keeps a value read from a page or entered by hand, and with it the tenant's name. A value that is not what it should be (masked, cut off, another tenant's address) is
 * refused and changes nothing. The same value again changes nothing; a different one replaces the old and is marked so.
 * @returns whether the vault holds the value now, on disk too if there is anybody to seal it to
 */
export async function capture({
  host,
  tenant,
  credential,
  secret,
  task,
  uncertain,
  byHand,
}: Captured): Promise<boolean> {
  const shape = shapeOf(credential, secret, tenant);
  if (shape.refused) return false;
  const warning = shape.warning ?? (uncertain ? 'findings.capture.checkThis' : undefined);
  const key = tenantKey({ host, tenant });
  const keep = (
    value: string,
    old: StoredValue | undefined,
    more: Partial<StoredValue> = {},
  ): StoredValue => {
    if (old?.value === value) return old;
    return {
      value,
      revision: crypto.randomUUID(),
      task,
      at: new Date().toISOString(),
      replaced: old !== undefined,
      ...more,
    };
  };
  await update(credentialValues, (all) => {
    const kept = all[key] ?? {};
    return {
      ...all,
      [key]: {
        ...kept,
        tenant: keep(tenant, kept.tenant),
        [credential]: keep(secret.reveal(), kept[credential], {
          ...(warning && { warning }),
          ...(byHand && { byHand }),
        }),
      },
    };
  });
  const inStep = await keepInStep(key);
  await publish(key);
  return inStep;
}
