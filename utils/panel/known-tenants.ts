import { taskIds } from '../guide/task.ts';
import { valuesFingerprint } from '../state/consent.ts';
import type { CredentialView } from '../state/credentials.ts';
import type { Receipt } from '../state/handoff.ts';
import type { ConfirmedPage } from '../state/learnt-pages.ts';
import { lastChange, type Progress } from '../state/progress.ts';
import type { TenantKey } from '../tenant/tenant-key.ts';
import { isKept } from './credentials.ts';
import { type Tenant, tenantOfKey } from './place.ts';

/** A tenant with data in this browser. */
export interface KnownTenant extends Tenant {
  stepsDone: number;
  /** ISO 8601. Undefined if no time is known. */
  last: string | undefined;
  /** See `valuesFingerprint`. */
  values: string;
}

/** Lists all known tenants, latest activity first. */
export function knownTenants({
  progresses,
  receipts,
  confirmed,
  credentials,
}: {
  progresses: Record<TenantKey, Progress>;
  receipts: Record<TenantKey, Receipt>;
  confirmed: Record<TenantKey, ConfirmedPage[]>;
  credentials: Record<TenantKey, readonly CredentialView[]>;
}): KnownTenant[] {
  const kept = Object.entries(credentials).filter(([, views]) => views.some(isKept));
  const keys = new Set([
    ...Object.keys(progresses),
    ...Object.keys(receipts),
    ...Object.keys(confirmed),
    ...kept.map(([key]) => key),
  ]) as Set<TenantKey>;
  return [...keys]
    .flatMap((key): KnownTenant[] => {
      const at = tenantOfKey(key);
      const progress = progresses[key];
      const times = [progress ? lastChange(progress) : '', receipts[key]?.receivedAt ?? ''];
      const stepsDone = taskIds.filter((task) => progress?.steps[task].state === 'done').length;
      const last = times.toSorted().at(-1) || undefined;
      return at ? [{ ...at, stepsDone, last, values: valuesFingerprint(credentials[key]) }] : [];
    })
    .toSorted((a, b) => (b.last ?? '').localeCompare(a.last ?? '') || a.key.localeCompare(b.key));
}
