import { base64url, type GeneralJWE } from 'jose';
import { type CredentialName, credentialNames } from '../../guide/task.ts';
import { z } from '../../lib/zod.ts';
import type { StoredValue } from '../../state/credentials.ts';
import { parseTenantKey, type TenantKey, tenantKey } from '../../tenant/tenant-key.ts';

const valueSummary = z.object({
  revision: z.uuid(),
  /** ISO 8601 time of the capture. */
  at: z.iso.datetime(),
  verdict: z.enum(['verified', 'rejected']).exactOptional(),
});

export const labelledTenant = z.object({
  host: z.string().max(253),
  name: z.string().max(128),
  environment: z.enum(['production', 'non-production']),
});

const schema = z.object({
  version: z.literal(1),
  id: z.uuid(),
  tenant: labelledTenant,
  /** ISO 8601. */
  expiresAt: z.iso.datetime(),
  holds: z.partialRecord(z.enum(credentialNames), valueSummary),
  /** The recipients: the thumbprint (RFC 7638) of Kolleno's key, the id of the passphrase. */
  sealedWith: z.object({
    kolleno: z.string().exactOptional(),
    passphrase: z.uuid().exactOptional(),
  }),
});

/**
 * The readable description of a sealed set: `SealedSetLabel` in docs/handoff.openapi.yaml. Stored
 * in the JWE as additional authenticated data, so a label that was altered no longer fits its set.
 */
export type SetLabel = z.infer<typeof schema>;

/** The tenant as labels and plaintexts spell it; null if the key is not valid. */
export function labelTenant(tenant: TenantKey): SetLabel['tenant'] | null {
  const at = parseTenantKey(tenant);
  return at && { host: at.host, name: at.tenant, environment: at.environment };
}

export const sameTenant = (
  { host, name, environment }: SetLabel['tenant'],
  tenant: TenantKey,
): boolean =>
  tenantKey({ host, tenant: name }) === tenant && labelTenant(tenant)?.environment === environment;

/**
 * The `holds` part of a label. Ordered by `credentialNames`, so equal values give equal labels.
 */
export function summarise(values: Partial<Record<CredentialName, StoredValue>>): SetLabel['holds'] {
  return Object.fromEntries(
    credentialNames.flatMap((name) => {
      const value = values[name];
      if (!value) return [];
      const { revision, at, verdict } = value;
      return [[name, { revision, at, ...(verdict && { verdict }) }]];
    }),
  );
}

export const namesIn = ({ holds }: SetLabel): CredentialName[] =>
  credentialNames.filter((name) => holds[name]);

export const labelBytes = (label: SetLabel): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(label));

/** Null if the data is not a label, or was damaged. */
export function readLabel({ aad }: Pick<GeneralJWE, 'aad'>): SetLabel | null {
  if (aad === undefined) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(aad));
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
