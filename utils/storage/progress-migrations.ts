import type { Progress } from '../state/progress.ts';
import type { TenantKey } from '../tenant/tenant-key.ts';

/** Version 1: times, and the values of pages, were not kept. */
type Progress1 = Omit<Progress, 'startedAt' | 'permissionsAt' | 'records'>;

/** Version 1 → 2. What was not kept stays unknown; nothing is made up for it. */
export function withRecords(all: Record<TenantKey, Progress1>): Record<TenantKey, Progress> {
  return Object.fromEntries(
    Object.entries(all).map(([tenant, progress]) => [tenant, { ...progress, records: {} }]),
  );
}
