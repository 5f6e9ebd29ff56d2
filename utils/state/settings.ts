import { isNamed, sameName } from '../guide/matching.ts';
import { type Access, type NameId, type Names, nameIds, type Permission } from '../guide/task.ts';

/**
 * The administrator's deviations from the guide. Values equal to the guide are not stored, so that
 * they follow its updates.
 */
export interface Settings {
  names: Partial<Names>;
  permissions: Record<Access, ListChanges>;
}

/**
 * Changes of one of the four lists: names in addition to the guide's, and names removed from the
 * guide's.
 */
export interface ListChanges {
  added: string[];
  removed: string[];
}

export const noSettings: Settings = {
  names: {},
  permissions: {
    modify: { added: [], removed: [] },
    view: { added: [], removed: [] },
    put: { added: [], removed: [] },
    get: { added: [], removed: [] },
  },
};

export const listChangeTypes = ['add', 'remove', 'restore'] as const;
export const resettableParts = ['names', 'permissions'] as const;

/** One change of one of the four lists. */
export interface ListChange {
  type: (typeof listChangeTypes)[number];
  access: Access;
  permission: string;
}

/** One decision on the settings page. */
export type SettingsChange =
  /** Null restores the guide's name. */
  | { type: 'names'; names: Partial<Record<NameId, string | null>> }
  | ListChange
  /** Several entries at once: all of them or none. */
  | { type: 'lists'; changes: ListChange[] }
  /** Resets all names or all four lists to the guide. */
  | { type: 'reset'; part: (typeof resettableParts)[number] };

/**
 * Applies a change.
 * @param guide the guide's own entries, which are never stored a second time
 */
export function changeSettings(
  settings: Settings,
  change: SettingsChange,
  guide: readonly Permission[],
): Settings {
  switch (change.type) {
    case 'names':
      return { ...settings, names: changeNames(settings.names, change.names) };
    case 'reset':
      return { ...settings, [change.part]: noSettings[change.part] };
    case 'lists':
      return change.changes.reduce((before, one) => changeSettings(before, one, guide), settings);
    default: {
      const { access, permission, type } = change;
      const shipped = guide.find((one) => one.access === access && isNamed(one, permission));
      const list = changeList(settings.permissions[access], type, shipped ?? permission.trim());
      return { ...settings, permissions: { ...settings.permissions, [access]: list } };
    }
  }
}

function changeNames(
  before: Partial<Names>,
  changes: Partial<Record<NameId, string | null>>,
): Partial<Names> {
  const names: Partial<Names> = {};
  for (const id of nameIds) {
    const name = changes[id] === undefined ? before[id] : changes[id]?.trim();
    if (name) names[id] = name;
  }
  return names;
}

/** @param entry an entry of the guide, or the name of an additional entry */
function changeList(
  { added, removed }: ListChanges,
  type: ListChange['type'],
  entry: Permission | string,
): ListChanges {
  if (typeof entry === 'string') {
    const others = added.filter((one) => !sameName(one, entry));
    return { added: type === 'add' ? [...others, entry] : others, removed };
  }
  const others = removed.filter((one) => !isNamed(entry, one));
  return { added, removed: type === 'remove' ? [...others, entry.name] : others };
}
