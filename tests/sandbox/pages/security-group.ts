import type { Widget } from '../page-model.ts';
import {
  constrainedType,
  isConstrained,
  type SecurityGroup,
  securityGroupTypes,
  unconstrainedType,
} from '../tenant/security-groups.ts';
import type { Tenant } from '../tenant/tenant.ts';
import * as field from './fields.ts';
import { accountItem, groupItem } from './items.ts';
import {
  cancelButton,
  doneButton,
  fieldError,
  okButton,
  type Screen,
  type Task,
} from './screen.ts';
import { taskIds } from './task-ids.ts';

/**
 * Create Security Group, the Edit page of the selected type that follows it, and the View page
 * after that.
 */

const create = {
  type: { id: '56$1301', label: 'Type of Tenanted Security Group' },
  name: { id: '56$1302', label: 'Name' },
};

const edit = {
  name: { id: '56$1311', label: 'Name' },
  comment: { id: '56$1312', label: 'Comment' },
  contextType: { id: '56$1313', label: 'Context Type' },
  inactive: { id: '56$1314', label: 'Inactive' },
  users: { id: '56$1315', label: 'Integration System Users' },
  organizations: { id: '56$1316', label: 'Organizations' },
  organizationAccess: { id: '56$1317', label: 'Access Rights to Organizations' },
};

const nameTaken = 'A security group with this name already exists. Enter a unique name.';

export const createSecurityGroup: Task = {
  id: taskIds.createSecurityGroup,
  title: 'Create Security Group',
  right: 'integration-security',
  foundBySearch: true,
  open: (tenant) => ({
    taskId: taskIds.createSecurityGroup,
    title: 'Create Security Group',
    context: 'popup',
    mode: 'edit',
    viewId: '6$721',
    draw: (values) => [
      field.select(create.type, values, { required: true, options: securityGroupTypes }),
      field.text(create.name, values, { required: true }),
    ],
    buttons: [okButton, cancelButton],
    press: {
      ok(values) {
        const name = field.textOf(values, create.name);
        if (tenant.groups.byName(name)) return { errors: [fieldError(create.name, nameTaken)] };
        const type = field.optionOf(values, create.type) ?? '';
        return { screen: editScreen(tenant, tenant.groups.create({ name, type })) };
      },
    },
  }),
};

export const editSecurityGroup: Task = {
  id: taskIds.editSecurityGroup,
  title: 'Edit Security Group',
  right: 'integration-security',
  foundBySearch: false,
  open(tenant, instance) {
    const group = tenant.groups.byId(instance ?? '');
    return group ? editScreen(tenant, group) : null;
  },
};

const toView = { id: '56$1331', label: 'Security Group' };

/** The report; also the page behind a link to a group. */
export const viewSecurityGroup: Task = {
  id: taskIds.viewSecurityGroup,
  title: 'View Security Group',
  right: 'integration-security',
  foundBySearch: true,
  open(tenant, instance) {
    const given = tenant.groups.byId(instance ?? '');
    if (given) return viewScreen(tenant, given);
    return {
      taskId: taskIds.viewSecurityGroup,
      title: 'View Security Group',
      context: 'popup',
      mode: 'edit',
      viewId: '6$724',
      draw: (values) => [
        field.prompt(tenant, toView, values, {
          source: 'security-groups',
          multiple: false,
          required: true,
        }),
      ],
      buttons: [okButton, cancelButton],
      press: {
        ok(values) {
          const group = tenant.groups.byId(field.itemsOf(values, toView)[0]);
          return group ? { screen: viewScreen(tenant, group) } : { navigate: 'home.htmld' };
        },
      },
    };
  },
};

function editScreen(tenant: Tenant, group: SecurityGroup): Screen {
  const holdsIntegrationUsers = group.type === unconstrainedType || group.type === constrainedType;
  return {
    taskId: taskIds.editSecurityGroup,
    title: `Edit ${group.type}`,
    instance: groupItem(group),
    context: 'page',
    mode: 'edit',
    viewId: '6$722',
    defaults: {
      [edit.name.id]: group.name,
      [edit.comment.id]: group.comment,
      [edit.inactive.id]: group.inactive,
      [edit.users.id]: group.members,
    },
    draw: (values) => [
      field.text(edit.name, values, { required: true }),
      field.textArea(edit.comment, values),
      field.readOnly(edit.contextType, contextType(group)),
      field.checkbox(edit.inactive, values),
      ...(holdsIntegrationUsers
        ? [
            field.prompt(tenant, edit.users, values, {
              source: 'integration-system-users',
              multiple: true,
            }),
          ]
        : []),
      ...(isConstrained(group)
        ? [
            field.prompt(tenant, edit.organizations, values, {
              source: 'organizations',
              multiple: true,
            }),
            field.radio(edit.organizationAccess, values, {
              options: [
                'Applies To Current Organization Only',
                'Applies To Current Organization And All Subordinates',
              ],
            }),
          ]
        : []),
    ],
    buttons: [okButton, cancelButton],
    press: {
      ok(values) {
        const name = field.textOf(values, edit.name);
        const namesake = tenant.groups.byName(name);
        if (namesake && namesake !== group) return { errors: [fieldError(edit.name, nameTaken)] };
        group.name = name;
        group.comment = field.textOf(values, edit.comment);
        group.inactive = field.isTicked(values, edit.inactive);
        if (holdsIntegrationUsers) group.members = field.itemsOf(values, edit.users);
        return { screen: viewScreen(tenant, group) };
      },
    },
  };
}

function viewScreen(tenant: Tenant, group: SecurityGroup): Screen {
  const members = group.members.flatMap((id) => tenant.accounts.byId(id) ?? []);
  const comment: Widget[] =
    group.comment === '' ? [] : [field.readOnly(edit.comment, group.comment)];
  return {
    taskId: taskIds.viewSecurityGroup,
    title: `View ${group.type}`,
    instance: groupItem(group),
    context: 'page',
    mode: 'view',
    viewId: '15$172822',
    draw: () => [
      field.readOnly(edit.name, group.name),
      ...comment,
      field.readOnly(edit.contextType, contextType(group)),
      ...(group.inactive ? [field.readOnlyTick(edit.inactive, true)] : []),
      field.readOnlyItems(edit.users, members.map(accountItem)),
    ],
    buttons: [doneButton],
  };
}

function contextType(group: SecurityGroup): string {
  return isConstrained(group) ? 'Constrained' : 'Unconstrained';
}
