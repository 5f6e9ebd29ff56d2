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
  /** Who removed the entry. Null while the entry is in force. */
  removedBy: 'you' | 'policy' | null;
  /** The policy names the entry, so it cannot be changed here. */
  locked: boolean;
}

/** The combination of guide, settings and policy. */
export interface EffectiveGuide {
  /**
   * Names set by the settings, and by the policy, which nothing overrides. Names found on a
   * tenant's pages rank between the two.
   */
  names: { settings: Partial<Names>; policy: Partial<Names> };
  /** All entries, including removed ones. */
  listed: ListedPermission[];
  /** The entries in force, used to compare and fill pages. */
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
 * Lists the guide's entries, then the policy's, then the administrator's. The policy overrides the
 * administrator, and its removals override its additions. A name or alias already in the list is
 * not added again, because both mean the same domain.
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

/** The entry of a list that already has this name or alias. */
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

/**
 * The names as the settings page shows them: the recommendations for a tenant without entered
 * names.
 */
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

/** The settings, the policy, and their combination with the guide. */
export interface EffectiveSettings {
  settings: Settings;
  policy: Policy;
  effective: EffectiveGuide;
}
