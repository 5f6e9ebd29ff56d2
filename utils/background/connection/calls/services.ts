import type { CredentialName } from '../../../guide/task.ts';
import type { Secret } from '../../../lib/secret.ts';
import { parseUrl } from '../../../lib/url.ts';
import { hostFit } from '../../../tenant/host-fit.ts';
import { canonicalEndpoint, endpointOf, isServicesHost } from '../../../tenant/hosts.ts';
import type { TenantKey } from '../../../tenant/tenant-key.ts';
import { parseTenantKey, tenantName } from '../../../tenant/tenant-key.ts';

type Secrets = Partial<Record<CredentialName, Secret>>;

/** The URLs of a tenant's reading services (docs/workday.md, "Services"). */
export interface Services {
  /** `dataSources?limit=1` and the like. */
  wql(path: string): URL;
  /** `invoices?limit=1` and the like. */
  customerAccounts(path: string): URL;
  revenueManagement: URL;
}

/** Workday keeps serving old versions, and the operations used here are part of every one. */
const soapVersion = 'v42.0';

/** The captured token endpoint; null if it belongs to another tenant, and must not be called. */
export function tokenService({ tokenEndpoint }: Secrets, tenant: TenantKey): URL | null {
  return endpoint(tokenEndpoint, 'token', tenant)?.url ?? null;
}

/**
 * The services of the captured REST endpoint; null if it belongs to another tenant. Host and tenant
 * come from the endpoint and are never guessed.
 */
export function servicesOf({ restEndpoint }: Secrets, tenant: TenantKey): Services | null {
  const rest = endpoint(restEndpoint, 'rest', tenant);
  if (!rest) return null;
  const { origin } = rest.url;
  const service = (api: string) => (path: string) =>
    new URL(`${origin}/ccx/api/${api}/v1/${rest.tenant}/${path}`);
  return {
    wql: service('wql'),
    customerAccounts: service('customerAccounts'),
    revenueManagement: new URL(
      `${origin}/ccx/service/${rest.tenant}/Revenue_Management/${soapVersion}`,
    ),
  };
}

function endpoint(
  secret: Secret | undefined,
  kind: 'rest' | 'token',
  tenant: TenantKey,
): { url: URL; tenant: string } | null {
  const text = canonicalEndpoint(secret?.reveal() ?? '') ?? '';
  const found = endpointOf(text);
  const url = parseUrl(text);
  if (!url || found?.kind !== kind || !isServicesHost(found.host)) return null;
  const uiHost = parseTenantKey(tenant)?.host ?? '';
  if (hostFit(uiHost, found.host) === 'contradicts') return null;
  // Ignores case: a page address that was typed by hand may spell the tenant in another case.
  const name = tenantName(tenant);
  return found.tenant.toLowerCase() === name.toLowerCase() ? { url, tenant: found.tenant } : null;
}
