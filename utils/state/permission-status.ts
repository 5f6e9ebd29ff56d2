import { sameName } from '../guide/matching.ts';
import type { FindingKey } from '../guide/message-key.ts';
import type { Access, Permission } from '../guide/task.ts';
import type { PermissionStatus } from './page-status.ts';

/** What one access's list holds on the page; `hidden` entries are folded away. Null where the page has no such list. */
export interface PermissionList {
  items: readonly string[];
  hidden: number;
}
export type PermissionLists = Partial<Record<Access, PermissionList>>;

/** How `Progress.skipped` and the skip button name a permission. */
export const permissionKey = (permission: { access: Access; name: string }): string =>
  `${permission.access}:${permission.name}`;

/** How far the lists can be read. */
export interface Legibility {
  /** Keys of permissions that the administrator ticked off. */
  byHand?: readonly string[];
  /** The lists may show the names in another language. */
  foreign?: boolean;
}

/**
 * The guide's permissions against the lists of the page. What is folded away, not on the page, or may stand there under a translated name is
 * unknown, not missing.
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

/** An entry with where it comes from, as far as that is worth a word beside it. */
const baseOf = ({ name, access, status }: Permission): Omit<PermissionStatus, 'state'> => ({
  name,
  access,
  inferred: status === 'inferred',
  ...(status === 'added' && { addedBy: 'you' as const }),
  ...(status === 'policy' && { addedBy: 'policy' as const }),
});

/** An earlier reading under the lists of today: what is new in them is unread, what is no longer in them goes. */
export function relisted(
  read: readonly PermissionStatus[],
  permissions: readonly Permission[],
): PermissionStatus[] {
  return permissions.map((permission) => {
    const known = read.find((one) => permissionKey(one) === permissionKey(permission));
    return known ?? { ...baseOf(permission), state: 'unknown' };
  });
}

/** The item that grants each permission. Exact names are matched before aliases, and no item counts for two permissions. */
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

/** What the page leaves open the administrator may tick off. What a page shows as granted needs no tick, and what it lacks for sure takes none. */
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

/** A skip hides a permission that is missing or unread, never one that is granted; without its skip it is missing again. */
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

/** What the folded lists of one page leave open, an earlier reading of the same lists may know. */
export function fillUnknown(
  permissions: readonly PermissionStatus[],
  earlier: readonly PermissionStatus[],
): PermissionStatus[] {
  return permissions.map((permission) => {
    if (permission.state !== 'unknown') return permission;
    return earlier.find((one) => permissionKey(one) === permissionKey(permission)) ?? permission;
  });
}

/** What the saved lists mean for the step, or null when nothing was read. */
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
