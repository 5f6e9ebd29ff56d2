import type { TenantKey } from '../tenant/tenant-key.ts';

/** Id of the tab in `?tab=<id>`, to which the panel is pinned. Null if there is none. */
export function pinnedTab(search: string): number | null {
  const id = new URLSearchParams(search).get('tab');
  return id !== null && /^\d{1,10}$/.test(id) ? Number(id) : null;
}

/** Address of a tenant's report within the extension. */
export const reportAddress = (tenant: TenantKey) =>
  `/report.html?tenant=${encodeURIComponent(tenant)}` as const;

/** The tenant in the report's address. The tenant may not exist. */
export function tenantIn(search: string): TenantKey | undefined {
  const tenant = new URLSearchParams(search).get('tenant') ?? '';
  return /^[^/]+\/[^/]+$/.test(tenant) ? (tenant as TenantKey) : undefined;
}
