import type { Access } from '../control-state.ts';
import type { Row, Widget } from '../page-model.ts';
import { accesses, type DomainPolicy } from '../tenant/domain-policies.ts';
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

/**
 * The report View Domain, and the domain's own page for its permissions: two tables with one row
 * for each security group and a box for each access (docs/workday.md, "Security group").
 */

const title = 'Edit Domain Security Policy Permissions';
const toView = { id: '56$1481', label: 'Domain' };

/** The page's two tables. */
const tables = [
  { id: '56$1482', title: 'Report/Task Permissions', of: ['view', 'modify'] },
  { id: '56$1483', title: 'Integration Permissions', of: ['get', 'put'] },
] as const;
type Table = (typeof tables)[number];

const names: Record<Access, string> = { view: 'View', modify: 'Modify', get: 'Get', put: 'Put' };

export const viewDomain: Task = {
  id: taskIds.viewDomainPolicy,
  title: 'View Domain',
  right: 'security-administration',
  foundBySearch: true,
  open(tenant, instance) {
    const given = tenant.policies.byId(instance ?? '');
    if (given) return viewScreen(tenant, given);
    return {
      taskId: taskIds.viewDomainPolicy,
      title: 'View Domain',
      context: 'popup',
      mode: 'edit',
      viewId: '6$741',
      draw: (values) => [
        field.prompt(tenant, toView, values, {
          source: 'domain-security-policies',
          multiple: false,
          required: true,
        }),
      ],
      buttons: [okButton, cancelButton],
      press: {
        ok(values) {
          const policy = tenant.policies.byId(field.itemsOf(values, toView)[0] ?? '');
          return policy ? { screen: viewScreen(tenant, policy) } : { navigate: 'home.htmld' };
        },
      },
    };
  },
};

export const editDomainPermissions: Task = {
  id: taskIds.editDomainPermissions,
  title,
  right: 'security-administration',
  foundBySearch: false,
  open(tenant, instance) {
    const policy = tenant.policies.byId(instance ?? '');
    return policy ? editScreen(tenant, policy) : null;
  },
};

/** Groups that have any access of a table, with what they have. */
function grantsIn(tenant: Tenant, policy: DomainPolicy, { of }: Table) {
  return tenant.groups.all().flatMap((group) => {
    const granted = of.filter((access) => policy.saved[access].has(group.id));
    return granted.length > 0 ? [{ group, granted }] : [];
  });
}

const rowFields = ({ id, of }: Table, row: number) => ({
  groups: { id: `${id}-${row}`, label: 'Security Groups' },
  boxes: of.map((access) => ({
    access,
    field: { id: `${id}-${row}-${access}`, label: names[access] },
  })),
});

function editScreen(tenant: Tenant, policy: DomainPolicy): Screen {
  const defaults: Values = {};
  const rowCounts = tables.map((table) => {
    const grants = grantsIn(tenant, policy, table);
    grants.forEach(({ group, granted }, row) => {
      const fields = rowFields(table, row);
      defaults[fields.groups.id] = [group.id];
      for (const box of fields.boxes) defaults[box.field.id] = granted.includes(box.access);
    });
    // The last row is empty, for another group.
    return grants.length + 1;
  });
  return {
    taskId: taskIds.editDomainPermissions,
    title,
    instance: policyItem(policy),
    context: 'page',
    mode: 'edit',
    viewId: '6$742',
    defaults,
    draw: (values) =>
      tables.map((table, at) =>
        tableOf(
          table,
          Array.from({ length: rowCounts[at] ?? 1 }, (_, row) =>
            editableRow(tenant, values, table, row),
          ),
        ),
      ),
    buttons: [okButton, cancelButton],
    press: {
      ok(values) {
        for (const [at, table] of tables.entries())
          save(tenant, policy, table, rowCounts[at] ?? 1, values);
        return { screen: viewScreen(tenant, policy) };
      },
    },
  };
}

function save(
  tenant: Tenant,
  policy: DomainPolicy,
  table: Table,
  rowCount: number,
  values: Values,
): void {
  const rows = Array.from({ length: rowCount }, (_, row) => rowFields(table, row));
  for (const access of accesses) {
    if (!table.of.some((one) => one === access)) continue;
    const groups = rows
      .filter(({ boxes }) =>
        boxes.some((box) => box.access === access && field.isTicked(values, box.field)),
      )
      .flatMap((row) => field.itemsOf(values, row.groups));
    tenant.policies.permit(policy.id, access, groups, tenant.administrator.userName);
  }
}

function editableRow(tenant: Tenant, values: Values, table: Table, row: number): Row {
  const { groups, boxes } = rowFields(table, row);
  return {
    id: String(row + 1),
    cells: [
      {
        type: 'widget',
        widget: field.prompt(tenant, groups, values, { source: 'security-groups', multiple: true }),
      },
      ...boxes.map((box) => ({
        type: 'widget' as const,
        widget: field.checkbox(box.field, values),
      })),
    ],
  };
}

function viewScreen(tenant: Tenant, policy: DomainPolicy): Screen {
  return {
    taskId: taskIds.viewDomainPolicy,
    title: 'View Domain',
    instance: policyItem(policy),
    context: 'page',
    mode: 'view',
    viewId: '15$172841',
    draw: () =>
      tables.map((table) =>
        tableOf(
          table,
          grantsIn(tenant, policy, table).map(({ group, granted }, row) => ({
            id: String(row + 1),
            cells: [
              { type: 'items' as const, items: [groupItem(group)] },
              ...table.of.map((access) => ({
                type: 'tick' as const,
                value: granted.some((one) => one === access),
              })),
            ],
          })),
        ),
      ),
    buttons: [doneButton],
  };
}

function tableOf(table: Table, rows: Row[]): Widget {
  return {
    type: 'grid',
    id: table.id,
    title: table.title,
    generation: 'newer',
    columns: [
      { id: `${table.id}.1`, label: 'Security Groups' },
      ...table.of.map((access, at) => ({ id: `${table.id}.${at + 2}`, label: names[access] })),
    ],
    rows,
  };
}
