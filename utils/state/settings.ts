import { isNamed, sameName } from '../guide/matching.ts';
import { type Access, type NameId, type Names, nameIds, type Permission } from '../guide/task.ts';

/** What this company's administrator wants otherwise than the guide has it. What the guide has itself is not in it, so that it follows the guide. */
export interface Settings {
  names: Partial<Names>;
  permissions: Record<Access, ListChanges>;
}

/** One of the four lists: names besides the guide's, and names of the guide that are left out. */
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

/** An entry that one of the four lists takes, leaves out or takes back. */
export interface ListChange {
  type: (typeof listChangeTypes)[number];
  access: Access;
  permission: string;
}

/** One decision on the settings page. */
export type SettingsChange =
  /** Null takes the guide's name again. */
  | { type: 'names'; names: Partial<Record<NameId, string | null>> }
  | ListChange
  /** Several entries in one go: all of them or none. */
  | { type: 'lists'; changes: ListChange[] }
  /** All names, or all four lists, as the guide has them. */
  | { type: 'reset'; part: (typeof resettableParts)[number] };

/** @param guide what the guide has itself, which is never kept a second time */
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

/** @param entry one of the guide's, which can be left out and taken back; or a name besides these */
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
