import { isNamed } from '../guide/matching.ts';
import {
  type Access,
  accesses,
  type NameId,
  type Names,
  nameIds,
  type Permission,
} from '../guide/task.ts';
import type { Policy } from './policy.ts';
import { resolveNames } from './resolve-names.ts';
import type { Settings } from './settings.ts';

export type Origin = 'guide' | 'you' | 'policy';

/** A permission as the settings page lists it. */
export interface ListedPermission extends Permission {
  /** Who leaves it out; null while it is in force. */
  removedBy: 'you' | 'policy' | null;
  /** The policy names it, so nobody can change it here. */
  locked: boolean;
}

/** What guide, settings and policy come to together. */
export interface EffectiveGuide {
  /** By the settings, and by the policy, which nobody can override. What a tenant's pages really hold stands between the two. */
  names: { settings: Partial<Names>; policy: Partial<Names> };
  /** Every entry, also those that are left out. */
  listed: ListedPermission[];
  /** The entries in force: what pages are compared with and filled from. */
  permissions: Permission[];
}

export function combineGuide(
  guide: readonly Permission[],
  settings: Settings,
  policy: Pick<Policy, 'names' | 'permissions'>,
): EffectiveGuide {
  const listed = accesses.flatMap((access) => listOf(access, guide, settings, policy));
  return {
    names: { settings: settings.names, policy: policy.names },
    listed,
    permissions: listed
      .filter(({ removedBy }) => removedBy === null)
      .map(({ removedBy: _, locked: __, ...permission }) => permission),
  };
}

/**
 * The guide's entries first, then the policy's, then the administrator's. The policy's word holds over the administrator's, and its removal over its addition. A name that
 * is in the list already, also as another name of an entry, is not added: it would ask for one domain twice.
 */
function listOf(
  access: Access,
  guide: readonly Permission[],
  settings: Settings,
  { permissions: { add, remove } }: Pick<Policy, 'permissions'>,
): ListedPermission[] {
  const { added, removed } = settings.permissions[access];
  const names = (permission: Permission, list: readonly string[]) =>
    list.some((name) => isNamed(permission, name));
  const listed: ListedPermission[] = [];
  const append = (permission: Permission) => {
    const byPolicy = names(permission, remove[access]);
    const kept = names(permission, add[access]);
    const byYou = !kept && permission.status !== 'added' && names(permission, removed);
    listed.push({
      ...permission,
      removedBy: byPolicy ? 'policy' : byYou ? 'you' : null,
      locked: byPolicy || kept,
    });
  };
  const isNew = (name: string) => !listed.some((one) => isNamed(one, name));
  for (const permission of guide) if (permission.access === access) append(permission);
  for (const name of add[access]) if (isNew(name)) append(addition(access, name, 'policy'));
  for (const name of added) if (isNew(name)) append(addition(access, name, 'added'));
  return listed;
}

const addition = (access: Access, name: string, status: 'added' | 'policy'): Permission => ({
  name,
  aliases: [],
  access,
  status,
  source: status === 'added' ? 'settings' : 'policy',
});

/** The entry that a name stands for already in its list, if there is one. */
export const entryNamed = (
  listed: readonly ListedPermission[],
  access: Access,
  name: string,
): ListedPermission | undefined =>
  listed.find((one) => one.access === access && isNamed(one, name));

/** A name as the settings page shows it. */
export interface ListedName {
  value: string;
  guide: string;
  from: Origin;
}

/** The names as the settings page shows them: what pages recommend where nothing else was entered in the tenant yet. */
export function listedNames({
  names: { settings, policy },
}: Pick<EffectiveGuide, 'names'>): Record<NameId, ListedName> {
  const values = resolveNames(settings, {}, policy);
  // The recommended comment follows the other names.
  const { activationComment: _, ...others } = { ...settings, ...policy };
  const guide = { ...resolveNames(), activationComment: resolveNames(others).activationComment };
  const entry = (id: NameId) => ({
    value: values[id],
    guide: guide[id],
    from:
      id in policy ? ('policy' as const) : id in settings ? ('you' as const) : ('guide' as const),
  });
  return Object.fromEntries(nameIds.map((id) => [id, entry(id)])) as ReturnType<typeof listedNames>;
}

/** What administrator and organisation have decided, and what it comes to. */
export interface EffectiveSettings {
  settings: Settings;
  policy: Policy;
  effective: EffectiveGuide;
}
