import type { NameId, Names } from '../guide/task.ts';
import type { TenantKey } from '../tenant/tenant-key.ts';
import { lastChange, type Progress } from './progress.ts';

/** Not the comment: it speaks of one tenant's change, and follows from the names by itself. */
const offered: readonly NameId[] = ['isuUserName', 'securityGroup', 'apiClient'];

/** Names that were chosen in a tenant, as another one may take them over. */
export function namesToOffer({ chosen }: Pick<Progress, 'chosen'>): Partial<Names> {
  return Object.fromEntries(
    offered.flatMap((name) => (chosen[name] === undefined ? [] : [[name, chosen[name]]])),
  );
}

export interface OfferedNames {
  /** The tenant they were chosen in. */
  from: TenantKey;
  names: Partial<Names>;
}

/**
 * Names of the tenant that was worked on last, for one in which nothing was entered yet; undefined where there are none, or they are what is recommended there
 * anyway.
 * @param names what is recommended in the tenant now
 * @param locked names that the organisation's policy sets
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
