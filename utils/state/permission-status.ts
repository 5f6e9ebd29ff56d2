import { sameName } from '../guide/matching.ts';
import type { FindingKey } from '../guide/message-key.ts';
import type { Access, Permission } from '../guide/task.ts';
import type { PermissionStatus } from './page-status.ts';

/** The content of one access's list on the page. `hidden` counts collapsed entries. */
export interface PermissionList {
  items: readonly string[];
  hidden: number;
}
export type PermissionLists = Partial<Record<Access, PermissionList>>;

/** Key of a permission in `Progress.skipped` and in the skip button. */
export const permissionKey = (permission: { access: Access; name: string }): string =>
  `${permission.access}:${permission.name}`;

/** How reliably the lists can be read. */
export interface Legibility {
  /** Keys of permissions that the administrator ticked off. */
  byHand?: readonly string[];
  /** The lists may show the names in another language. */
  foreign?: boolean;
}

/**
 * Compares the guide's permissions with the lists of the page. A permission that is collapsed, not
 * on the page, or possibly under a translated name is unknown, not missing.
 */
export function permissionStatuses(
  lists: PermissionLists,
  permissions: readonly Permission[],
  skipped: Readonly<Record<string, string>>,
  { byHand = [], foreign = false }: Legibility = {},
): PermissionStatus[] {
  const granted = grants(lists, permissions);
  const read = permissions.map((permission): PermissionStatus => {
    const { name, access } = permission;
    const base = baseOf(permission);
    const item = granted.get(permission);
    if (item !== undefined)
      return { ...base, state: 'granted', ...(item === name ? {} : { grantedAs: item }) };
    const list = lists[access];
    const readable = list && list.hidden === 0 && !(foreign && list.items.length > 0);
    return { ...base, state: readable ? 'missing' : 'unknown' };
  });
  return withSkips(withHandTicks(read, byHand), skipped);
}

/** The entry with its origin, as far as the panel mentions it. */
const baseOf = ({ name, access, status }: Permission): Omit<PermissionStatus, 'state'> => ({
  name,
  access,
  inferred: status === 'inferred',
  ...(status === 'added' && { addedBy: 'you' as const }),
  ...(status === 'policy' && { addedBy: 'policy' as const }),
});

/**
 * Applies the current lists to an earlier reading. New entries are unread, and removed entries are
 * dropped.
 */
export function relisted(
  read: readonly PermissionStatus[],
  permissions: readonly Permission[],
): PermissionStatus[] {
  return permissions.map((permission) => {
    const known = read.find((one) => permissionKey(one) === permissionKey(permission));
    return known ?? { ...baseOf(permission), state: 'unknown' };
  });
}

/**
 * Finds the item that grants each permission. Exact names match before aliases, and no item grants
 * two permissions.
 */
function grants(
  lists: PermissionLists,
  permissions: readonly Permission[],
): Map<Permission, string> {
  const granted = new Map<Permission, string>();
  const used = new Set<string>();
  const take = (permission: Permission, name: string): void => {
    if (granted.has(permission)) return;
    const item = lists[permission.access]?.items.find(
      (candidate) => sameName(candidate, name) && !used.has(`${permission.access}:${candidate}`),
    );
    if (item === undefined) return;
    granted.set(permission, item);
    used.add(`${permission.access}:${item}`);
  };
  for (const permission of permissions) take(permission, permission.name);
  for (const permission of permissions)
    for (const alias of permission.aliases) take(permission, alias);
  return granted;
}

/**
 * Grants permissions that the administrator ticked off, where the page leaves them unknown. A tick
 * changes nothing for permissions that the page shows as granted or missing.
 */
export function withHandTicks(
  permissions: readonly PermissionStatus[],
  byHand: readonly string[],
): PermissionStatus[] {
  return permissions.map((permission) => {
    const ticked = byHand.includes(permissionKey(permission));
    if (ticked && permission.state === 'unknown')
      return { ...permission, state: 'granted', byHand: true };
    if (ticked || !permission.byHand) return permission;
    const { byHand: _, ...bare } = permission;
    return { ...bare, state: 'unknown' };
  });
}

/**
 * Skips permissions that are missing or unread, never granted ones. A permission whose skip was
 * taken back is missing again.
 */
export function withSkips(
  permissions: readonly PermissionStatus[],
  skipped: Readonly<Record<string, string>>,
): PermissionStatus[] {
  return permissions.map((permission) => {
    if (permission.state === 'granted') return permission;
    const reason = skipped[permissionKey(permission)];
    const { reason: _, ...bare } = permission;
    if (reason) return { ...bare, state: 'skipped', reason };
    return permission.state === 'skipped' ? { ...bare, state: 'missing' } : bare;
  });
}

/** Fills permissions that are unknown on this page from an earlier reading of the same lists. */
export function fillUnknown(
  permissions: readonly PermissionStatus[],
  earlier: readonly PermissionStatus[],
): PermissionStatus[] {
  return permissions.map((permission) => {
    if (permission.state !== 'unknown') return permission;
    return earlier.find((one) => permissionKey(one) === permissionKey(permission)) ?? permission;
  });
}

/** The state of the step after the lists were saved. Null if nothing was read. */
export function judgePermissions(
  permissions: readonly PermissionStatus[],
  foreign = false,
): { state: 'done' | 'attention'; detail: string; finding?: FindingKey } | null {
  const count = (state: PermissionStatus['state']) =>
    permissions.filter((one) => one.state === state).length;
  if (permissions.length === count('unknown') && !foreign) return null;
  const settled = count('granted') + count('skipped');
  const detail = `${settled}/${permissions.length}`;
  if (settled === permissions.length) return { state: 'done', detail };
  const finding =
    count('missing') > 0
      ? 'findings.page.permissionsMissing'
      : foreign
        ? 'findings.page.permissionsTranslated'
        : 'findings.page.permissionsUnread';
  return { state: 'attention', detail, finding };
}
