import type { GeneralJWE } from 'jose';
import type { CredentialName } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { parseTenantKey } from '../../tenant/tenant-key.ts';

/** The credentials that the session asks for, by name. */
export type Chosen = Partial<Record<CredentialName, Secret>>;

/**
 * `Payload` of docs/handoff.openapi.yaml as bytes: members in alphabetical order and no blanks, so equal payloads are equal bytes. The plain values stand in
 * here and nowhere else; the bytes go to sealing and to the idempotency key.
 * @param sealed sets that only Kolleno can open, as they lie on disk; what `chosen` holds is newer
 * @throws {TypeError} when the tenant is none
 */
export function payloadBytes(
  session: string,
  tenant: TenantKey,
  chosen: Chosen,
  sealed: readonly GeneralJWE[] = [],
): Uint8Array<ArrayBuffer> {
  const at = parseTenantKey(tenant);
  if (!at) throw new TypeError('Not a Workday tenant.');
  const credentials = Object.fromEntries(
    Object.entries(chosen).map(([name, secret]) => [name, secret.reveal()]),
  );
  const payload = {
    version: 1,
    session,
    tenant: { host: at.host, name: at.tenant, environment: at.environment },
    credentials,
    ...(sealed.length > 0 && { sealed }),
  };
  return new TextEncoder().encode(JSON.stringify(sorted(payload)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}
