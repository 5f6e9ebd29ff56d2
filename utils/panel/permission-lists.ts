import { tasks } from '../guide/index.ts';
import { type Access, accesses } from '../guide/task.ts';
import type { FieldStatus, PageStatus, PermissionStatus } from '../state/page-status.ts';

/** One of the four lists of the permissions page. */
export interface PermissionListView {
  access: Access;
  permissions: PermissionStatus[];
  granted: number;
  /** Number of permissions to add: neither granted nor skipped. */
  open: number;
  /** The list as a field of the page. Undefined on the grid page, which has no such fields. */
  field: FieldStatus | undefined;
}

/** Ids of the fields that hold a permission list, with their access. */
const listFields = new Map<string, Access>(
  tasks.flatMap((task) =>
    task.pages.flatMap((page) =>
      page.fields.flatMap((field): [string, Access][] =>
        field.recommend.kind === 'permissions' ? [[field.id, field.recommend.access]] : [],
      ),
    ),
  ),
);

export const isPermissionList = (field: FieldStatus) => listFields.has(field.id);

/** The lists in the page's status, in the order of Workday's page. */
export function permissionLists(status: PageStatus): PermissionListView[] {
  return accesses.flatMap((access) => {
    const permissions = status.permissions.filter((permission) => permission.access === access);
    if (permissions.length === 0) return [];
    return {
      access,
      permissions,
      granted: permissions.filter(({ state }) => state === 'granted').length,
      open: permissions.filter(({ state }) => state === 'missing' || state === 'unknown').length,
      field: status.fields.find(({ id }) => listFields.get(id) === access),
    };
  });
}
