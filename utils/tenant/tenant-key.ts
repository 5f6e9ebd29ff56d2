import { addressIn, type Environment } from './hosts.ts';

/**
 * Identifies a tenant on its host: `wd5-impl.workday.com/acme_preview`. Tenants with the same name
 * on two hosts never mix.
 */
export type TenantKey = `${string}/${string}`;

/** The parts of a tenant key. */
export interface TenantAddress {
  host: string;
  /** The tenant's name, as Workday spells it. */
  tenant: string;
  environment: Environment;
}

export const tenantKey = (at: Pick<TenantAddress, 'host' | 'tenant'>): TenantKey =>
  `${at.host}/${at.tenant}`;

/** Parses a tenant key. Null if it is invalid, for example damaged on disk. */
export function parseTenantKey(key: string): TenantAddress | null {
  const at = addressIn(`https://${key}/d/`);
  if (!at || tenantKey(at) !== key) return null;
  return { host: at.host, tenant: at.tenant, environment: at.environment };
}

export const isTenantKey = (key: string): key is TenantKey => parseTenantKey(key) !== null;

/** The tenant's display name, without its host. */
export const tenantName = (key: TenantKey): string => key.slice(key.indexOf('/') + 1);
