import type { Access } from '../control-state.ts';
import type { Row, Widget } from '../page-model.ts';
import { accesses } from '../tenant/domain-policies.ts';
import type { SecurityGroup } from '../tenant/security-groups.ts';
import type { Tenant } from '../tenant/tenant.ts';
import * as field from './fields.ts';
import { groupItem, policyItem } from './items.ts';
import {
  cancelButton,
  doneButton,
  okButton,
  type Screen,
  type Task,
  type Values,
} from './screen.ts';
import { taskIds } from './task-ids.ts';

const title = 'Maintain Permissions for Security Group';

/** The permissions that each option of View/Modify Access grants. */
const choices: Record<string, readonly Access[]> = {
  'View Only': ['view'],
  'Modify Only': ['modify'],
  'Get Only': ['get'],
  'Put Only': ['put'],
  'View and Modify': ['view', 'modify'],
  'Get and Put': ['get', 'put'],
};

const choiceOf: Record<Access, string> = {
  view: 'View Only',
  modify: 'Modify Only',
  get: 'Get Only',
  put: 'Put Only',
};

const operation = { id: '56$1451', label: 'Operation' };
const sourceGroup = { id: '56$1452', label: 'Source Security Group' };

/**
 * The grid task: one row for each kind of access, with the domain security policies in a prompt.
 */
export const maintainPermissions: Task = {
  id: taskIds.maintainPermissions,
  title,
  right: 'security-administration',
  foundBySearch: true,
  open: (tenant) => ({
    taskId: taskIds.maintainPermissions,
    title,
    context: 'modal',
    mode: 'edit',
    viewId: '6$732',
    draw: (values) => [
      field.radio(operation, values, { required: true, options: ['Maintain'] }),
      field.prompt(tenant, sourceGroup, values, {
        source: 'security-groups',
        multiple: false,
        required: true,
      }),
    ],
    buttons: [okButton, cancelButton],
    press: {
      ok(values) {
        const group = tenant.groups.byId(field.itemsOf(values, sourceGroup)[0]);
        if (!group) return { navigate: 'home.htmld' };
        return { screen: gridScreen(tenant, group, Math.max(1, savedRows(tenant, group).length)) };
      },
    },
  }),
};

const rowFields = (row: number) => ({
  selected: { id: `56$1461-${row}`, label: 'Selected' },
  access: { id: `56$1462-${row}`, label: 'View/Modify Access' },
  policies: { id: `56$1463-${row}`, label: 'Domain Security Policy' },
});

function savedRows(tenant: Tenant, group: SecurityGroup): { access: string; policies: string[] }[] {
  return accesses.flatMap((access) => {
    const policies = tenant.policies.permitting(group.id, access, 'saved').map(({ id }) => id);
    return policies.length > 0 ? [{ access: choiceOf[access], policies }] : [];
  });
}

function gridScreen(tenant: Tenant, group: SecurityGroup, rowCount: number): Screen {
  const defaults: Values = {};
  for (const [row, { access, policies }] of savedRows(tenant, group).entries()) {
    const fields = rowFields(row);
    defaults[fields.selected.id] = true;
    defaults[fields.access.id] = access;
    defaults[fields.policies.id] = policies;
  }
  return {
    taskId: taskIds.maintainPermissions,
    title,
    instance: groupItem(group),
    context: 'page',
    mode: 'edit',
    viewId: '6$733',
    defaults,
    draw: (values) => [
      tabs(Array.from({ length: rowCount }, (_, row): Row => editableRow(tenant, values, row))),
    ],
    buttons: [{ action: 'addRow', label: 'Add Row' }, okButton, cancelButton],
    press: {
      addRow: () => ({ redraw: gridScreen(tenant, group, rowCount + 1) }),
      ok(values) {
        for (const access of accesses) {
          const chosen = Array.from({ length: rowCount }, (_, row) => rowFields(row))
            .filter(({ selected }) => field.isTicked(values, selected))
            .filter((row) => choices[field.optionOf(values, row.access) ?? '']?.includes(access))
            .flatMap(({ policies }) => field.itemsOf(values, policies));
          tenant.policies.replace(group.id, access, chosen, tenant.administrator.userName);
        }
        return { screen: confirmation(tenant, group) };
      },
    },
  };
}

function editableRow(tenant: Tenant, values: Values, row: number): Row {
  const fields = rowFields(row);
  return {
    id: String(row + 1),
    cells: [
      { type: 'widget', widget: field.checkbox(fields.selected, values) },
      {
        type: 'widget',
        widget: field.select(fields.access, values, { options: Object.keys(choices) }),
      },
      {
        type: 'widget',
        widget: field.prompt(tenant, fields.policies, values, {
          source: 'domain-security-policies',
          multiple: true,
        }),
      },
    ],
  };
}

function confirmation(tenant: Tenant, group: SecurityGroup): Screen {
  const rows = savedRows(tenant, group).map(({ access, policies }, row): Row => {
    const items = policies.flatMap((id) => tenant.policies.byId(id) ?? []).map(policyItem);
    return {
      id: String(row + 1),
      cells: [
        { type: 'tick', value: true },
        { type: 'text', value: access },
        { type: 'items', items },
      ],
    };
  });
  return {
    taskId: taskIds.maintainPermissions,
    title,
    instance: groupItem(group),
    context: 'page',
    mode: 'view',
    viewId: '15$172833',
    draw: () => [tabs(rows)],
    buttons: [doneButton],
  };
}

function tabs(rows: Row[]): Widget {
  const columns = [
    { id: '14.1', label: 'Selected' },
    { id: '14.2', label: 'View/Modify Access' },
  ];
  return {
    type: 'tabs',
    id: '56$1470',
    tabs: [
      {
        label: 'Domain Security Policy Permissions',
        children: [
          {
            type: 'grid',
            id: '56$1471',
            title: 'Domain Security Policy Permissions',
            generation: 'older',
            columns: [...columns, { id: '14.3', label: 'Domain Security Policy' }],
            rows,
          },
        ],
      },
      {
        label: 'Business Process Security Policy Permissions',
        children: [
          {
            type: 'grid',
            id: '56$1472',
            title: 'Business Process Security Policy Permissions',
            generation: 'older',
            columns: [...columns, { id: '14.4', label: 'Business Process Type' }],
            rows: [],
          },
        ],
      },
    ],
  };
}
