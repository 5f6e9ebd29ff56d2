import type { TenantKey } from '../../tenant/tenant-key.ts';

/** The report's page for a tenant, within the extension. */
export const reportAddress = (tenant: TenantKey) =>
  `/report.html?tenant=${encodeURIComponent(tenant)}` as const;

/** The tenant that the page's address asks for. Whether there is one of that name, what is stored tells. */
export function tenantIn(search: string): TenantKey | undefined {
  const tenant = new URLSearchParams(search).get('tenant') ?? '';
  return /^[^/]+\/[^/]+$/.test(tenant) ? (tenant as TenantKey) : undefined;
}
