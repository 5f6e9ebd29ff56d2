import { addressIn, type Environment } from './hosts.ts';

/**
 * Names a tenant on its host: `wd5-impl.workday.com/acme_preview`. Two tenants of one name on two
 * hosts never mix.
 */
export type TenantKey = `${string}/${string}`;

/** What a tenant key says. */
export interface TenantAddress {
  host: string;
  /** The tenant's name, as Workday spells it. */
  tenant: string;
  environment: Environment;
}

export const tenantKey = (at: Pick<TenantAddress, 'host' | 'tenant'>): TenantKey =>
  `${at.host}/${at.tenant}`;

/** Takes a key apart; null where the text is no key, for example because it was damaged on disk. */
export function parseTenantKey(key: string): TenantAddress | null {
  const at = addressIn(`https://${key}/d/`);
  if (!at || tenantKey(at) !== key) return null;
  return { host: at.host, tenant: at.tenant, environment: at.environment };
}

export const isTenantKey = (key: string): key is TenantKey => parseTenantKey(key) !== null;

/** The tenant's name without its host, to show. */
export const tenantName = (key: TenantKey): string => key.slice(key.indexOf('/') + 1);
