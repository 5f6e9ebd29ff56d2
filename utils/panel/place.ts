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

/** Where the followed tab is. */
export type TabPlace =
  /** Not Workday; the address of such tabs is not given to the extension. */
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

/** What the page script says comes before the address: the script runs in the page, the address may lag behind. */
export function tabPlace(url: string | undefined, status: PageStatus | undefined): TabPlace {
  if (status) return { kind: 'tenant', at: tenantOf(status) };
  const parsed = url ? parseUrl(url) : null;
  if (!parsed) return { kind: 'elsewhere' };
  const address = addressOf(parsed);
  if (address) return { kind: 'tenant', at: tenantOf(address) };
  return { kind: isUiHost(parsed.host) ? 'signed-out' : 'elsewhere' };
}

/** The tenant whose values were captured last, to go on with while the tab shows something else (Kolleno's page, for one). */
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

/** The tenant behind a key. */
export function tenantOfKey(key: TenantKey): Tenant | undefined {
  const address = parseTenantKey(key);
  return address ? tenantOf(address) : undefined;
}
