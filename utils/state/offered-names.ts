import type { NameId, Names } from '../guide/task.ts';
import type { TenantKey } from '../tenant/tenant-key.ts';
import { lastChange, type Progress } from './progress.ts';

/**
 * The names offered to other tenants. The comment is not: it describes one tenant's change and
 * follows from the other names.
 */
const offered: readonly NameId[] = ['isuUserName', 'securityGroup', 'apiClient'];

/** The names chosen in a tenant that another tenant may adopt. */
export function namesToOffer({ chosen }: Pick<Progress, 'chosen'>): Partial<Names> {
  return Object.fromEntries(
    offered.flatMap((name) => (chosen[name] === undefined ? [] : [[name, chosen[name]]])),
  );
}

export interface OfferedNames {
  /** The tenant in which they were chosen. */
  from: TenantKey;
  names: Partial<Names>;
}

/**
 * Offers the names of the tenant with the latest activity to a tenant without entered names.
 * Undefined if there are none, or if they equal the recommended names.
 * @param names the names currently recommended in the tenant
 * @param locked names set by the organisation's policy
 */
export function offeredNames(
  all: Record<TenantKey, Progress>,
  tenant: TenantKey,
  names: Names,
  locked: Partial<Names>,
): OfferedNames | undefined {
  const own = all[tenant];
  if (own && (own.ownNames || own.run || Object.keys(own.chosen).length > 0)) return undefined;
  if (own && own.steps['create-integration-system-user'].state !== 'todo') return undefined;
  const others = (Object.entries(all) as [TenantKey, Progress][])
    .filter(([key, { chosen }]) => key !== tenant && Object.keys(chosen).length > 0)
    .toSorted(([, a], [, b]) => lastChange(b).localeCompare(lastChange(a)));
  for (const [from, progress] of others) {
    const offer = Object.entries(namesToOffer(progress)) as [NameId, string][];
    const news = offer.filter(([id, name]) => names[id] !== name && locked[id] === undefined);
    if (news.length > 0) return { from, names: Object.fromEntries(news) };
  }
  return undefined;
}
