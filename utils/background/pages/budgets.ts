import type { PageStatus } from '../../state/page-status.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';

/*
 * How much page scripts may store. A script that a page has taken over can fill every message to
 * its bounds, from any number of tabs, and in the name of any tenant of its host.
 * `storage.session` has 10 MB in Chromium, and the vault needs room in it at all times. Objects
 * take up to three times the size of their JSON there.
 */

/** Of one status. The fullest page of a tenant has less than a tenth of it. */
const maxStatusBytes = 200_000;
/** Of all statuses. The rest of the storage is for values. */
const maxStatusesBytes = 1_500_000;
/** Tabs of Workday that have a status. */
const maxStatusTabs = 500;
/** Of the values of all tenants on one host, and of the texts about them. */
export const maxHostValueBytes = 250_000;
/** Tenants on one host of which something is stored. Every other one is not a tenant. */
const maxTenantsPerHost = 200;

export const bytesOf = (value: unknown): number =>
  new TextEncoder().encode(JSON.stringify(value) ?? '').byteLength;

/**
 * The statuses of all tabs with the new one. Where it does not fit, the status says so in place of
 * its details.
 */
export function withStatus(
  all: Record<number, PageStatus>,
  tabId: number,
  status: PageStatus,
): Record<number, PageStatus> {
  const { [tabId]: _, ...others } = all;
  if (Object.keys(others).length >= maxStatusTabs) return all;
  const size = bytesOf(status);
  const fits = size <= maxStatusBytes && size + bytesOf(others) <= maxStatusesBytes;
  return { ...others, [tabId]: fits ? status : withoutDetails(status) };
}

const withoutDetails = (status: PageStatus): PageStatus => ({
  ...status,
  fields: [],
  permissions: [],
  findings: [{ key: 'findings.page.tooMuch', substitutions: [] }],
  fill: { running: false, done: 0, total: 0, current: '', problems: [] },
});

/** Whether something may be stored of this tenant, besides those of its host that are known. */
export function hasRoomForTenant(known: Iterable<string>, tenant: TenantKey): boolean {
  const host = hostOf(tenant);
  const ofHost = [...known].filter((key) => hostOf(key) === host);
  return ofHost.includes(tenant) || ofHost.length < maxTenantsPerHost;
}

/** The bytes that the tenants of a host take in an item. */
export function bytesOfHost(item: Record<string, unknown>, host: string): number {
  return bytesOf(Object.entries(item).filter(([key]) => hostOf(key) === host));
}

const hostOf = (tenant: string): string => tenant.slice(0, tenant.indexOf('/'));
