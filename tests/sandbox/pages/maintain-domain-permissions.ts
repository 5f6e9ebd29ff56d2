import type { Access } from '../control-state.ts';
import { accesses } from '../tenant/domain-policies.ts';
import type { SecurityGroup } from '../tenant/security-groups.ts';
import type { Tenant } from '../tenant/tenant.ts';
import * as field from './fields.ts';
import { groupItem, policyItem } from './items.ts';
import { cancelButton, doneButton, okButton, type Screen, type Task } from './screen.ts';
import { taskIds } from './task-ids.ts';

const title = 'Maintain Domain Permissions for Security Group';

const lists: Record<Access, field.Field> = {
  modify: { id: '56$1401', label: 'Domain Security Policies permitting Modify access' },
  view: { id: '56$1402', label: 'Domain Security Policies permitting View access' },
  put: { id: '56$1403', label: 'Domain Security Policies permitting Put access' },
  get: { id: '56$1404', label: 'Domain Security Policies permitting Get access' },
};

/**
 * The page with the four lists. No permission implies another: Modify does not add View, Put does
 * not add Get.
 */
export const maintainDomainPermissions: Task = {
  id: taskIds.maintainDomainPermissions,
  title,
  right: 'security-administration',
  foundBySearch: false,
  open(tenant, instance) {
    const group = tenant.groups.byId(instance ?? '');
    return group ? form(tenant, group) : null;
  },
};

function form(tenant: Tenant, group: SecurityGroup): Screen {
  const saved = (access: Access) =>
    tenant.policies.permitting(group.id, access, 'saved').map(({ id }) => id);
  return {
    taskId: taskIds.maintainDomainPermissions,
    title,
    instance: groupItem(group),
    context: 'page',
    mode: 'edit',
    viewId: '6$731',
    defaults: Object.fromEntries(accesses.map((access) => [lists[access].id, saved(access)])),
    draw: (values) => {
      const list = (access: Access) =>
        field.prompt(tenant, lists[access], values, {
          source: 'domain-security-policies',
          multiple: true,
        });
      return [
        field.section('Report/Task Permissions', [list('modify'), list('view')]),
        field.section('Integration Permissions', [list('put'), list('get')]),
      ];
    },
    buttons: [okButton, cancelButton],
    press: {
      ok(values) {
        for (const access of accesses) {
          const chosen = field.itemsOf(values, lists[access]);
          tenant.policies.replace(group.id, access, chosen, tenant.administrator.userName);
        }
        return { screen: confirmation(tenant, group) };
      },
    },
  };
}

function confirmation(tenant: Tenant, group: SecurityGroup): Screen {
  const list = (access: Access) =>
    field.readOnlyItems(
      lists[access],
      tenant.policies.permitting(group.id, access, 'saved').map(policyItem),
    );
  return {
    taskId: taskIds.maintainDomainPermissions,
    title,
    instance: groupItem(group),
    context: 'page',
    mode: 'view',
    viewId: '15$172831',
    draw: () => [
      field.section('Report/Task Permissions', [list('modify'), list('view')]),
      field.section('Integration Permissions', [list('put'), list('get')]),
    ],
    buttons: [doneButton],
  };
}
