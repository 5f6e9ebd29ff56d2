import type { TenantKey } from '../tenant/tenant-key.ts';

/** The tab that `?tab=<id>` pins the panel to, or null. */
export function pinnedTab(search: string): number | null {
  const id = new URLSearchParams(search).get('tab');
  return id !== null && /^\d{1,10}$/.test(id) ? Number(id) : null;
}

/** The report's page for a tenant, within the extension. */
export const reportAddress = (tenant: TenantKey) =>
  `/report.html?tenant=${encodeURIComponent(tenant)}` as const;

/** The tenant that the page's address asks for. Whether there is one of that name, what is stored tells. */
export function tenantIn(search: string): TenantKey | undefined {
  const tenant = new URLSearchParams(search).get('tenant') ?? '';
  return /^[^/]+\/[^/]+$/.test(tenant) ? (tenant as TenantKey) : undefined;
}
