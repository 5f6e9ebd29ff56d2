import { parseUrl } from '../lib/url.ts';
import type { CredentialView } from '../state/credentials.ts';
import type { PageStatus } from '../state/page-status.ts';
import { addressOf, isUiHost } from '../tenant/hosts.ts';
import {
  parseTenantKey,
  type TenantAddress,
  type TenantKey,
  tenantKey,
} from '../tenant/tenant-key.ts';
import { isKept } from './credentials.ts';

export interface Tenant extends TenantAddress {
  key: TenantKey;
}

/** Kind of page in the followed tab. */
export type TabPlace =
  /** Not Workday. The browser hides the address of such tabs from the extension. */
  | { kind: 'elsewhere' }
  /** A page of Workday before sign-in, or outside the tenant's own pages. */
  | { kind: 'signed-out' }
  | { kind: 'tenant'; at: Tenant };

const tenantOf = (at: Omit<Tenant, 'key'>): Tenant => ({
  key: tenantKey(at),
  host: at.host,
  tenant: at.tenant,
  environment: at.environment,
});

/**
 * Determines the place of a tab. The page script's status takes precedence, because the tab's
 * address may lag behind.
 */
export function tabPlace(url: string | undefined, status: PageStatus | undefined): TabPlace {
  if (status) return { kind: 'tenant', at: tenantOf(status) };
  const parsed = url ? parseUrl(url) : null;
  if (!parsed) return { kind: 'elsewhere' };
  const address = addressOf(parsed);
  if (address) return { kind: 'tenant', at: tenantOf(address) };
  return { kind: isUiHost(parsed.host) ? 'signed-out' : 'elsewhere' };
}

/**
 * The tenant with the latest capture, shown while the tab is elsewhere (for example on Kolleno's
 * page).
 */
export function lastCaptured(
  views: Record<TenantKey, readonly CredentialView[]>,
): TenantKey | undefined {
  let last: { key: TenantKey; at: string } | undefined;
  for (const [key, credentials] of Object.entries(views) as [
    TenantKey,
    readonly CredentialView[],
  ][]) {
    for (const { at = '' } of credentials.filter(isKept)) {
      if (!last || at > last.at) last = { key, at };
    }
  }
  return last?.key;
}

/** Parses a key. Undefined if it is invalid. */
export function tenantOfKey(key: TenantKey): Tenant | undefined {
  const address = parseTenantKey(key);
  return address ? tenantOf(address) : undefined;
}

/** Address of a tenant's report within the extension. */
export const reportAddress = (tenant: TenantKey) =>
  `/report.html?tenant=${encodeURIComponent(tenant)}` as const;

/** The tenant in the report's address. The tenant may not exist. */
export function tenantIn(search: string): TenantKey | undefined {
  const tenant = new URLSearchParams(search).get('tenant') ?? '';
  return /^[^/]+\/[^/]+$/.test(tenant) ? (tenant as TenantKey) : undefined;
}
