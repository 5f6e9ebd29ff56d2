import type { Item, Row, Widget } from '../page-model.ts';
import {
  type AuthenticationRule,
  type AuthenticationType,
  authenticationTypes,
} from '../tenant/authentication-policies.ts';
import { instanceClasses } from '../tenant/instance-id.ts';
import type { Tenant } from '../tenant/tenant.ts';
import * as field from './fields.ts';
import { groupItem, relatedTask } from './items.ts';
import {
  cancelButton,
  doneButton,
  okButton,
  type Screen,
  type Task,
  type Values,
} from './screen.ts';
import { taskIds } from './task-ids.ts';

const title = 'Manage Authentication Policies';
const editTitle = 'Edit Authentication Policy';

const enabled = { id: '56$2101', label: 'Authentication Policy Enabled' };
const ruleColumns = [
  { id: '21.1', label: 'Authentication Rule Name' },
  { id: '21.2', label: 'Security Group' },
  { id: '21.3', label: 'Allowed Authentication Types' },
];
const ruleFields = (rule: string) => ({
  name: { id: `56$2111-${rule}`, label: 'Authentication Rule Name' },
  groups: { id: `56$2112-${rule}`, label: 'Security Group' },
  allowed: { id: `56$2113-${rule}`, label: 'Allowed Authentication Types' },
});

const policyId = `${instanceClasses.authenticationPolicy}$101`;

/**
 * The tenant's authentication policies with their rules. That this report exists, that an edited
 * policy has to be activated and that an integration's rule comes first is documented; the layout
 * and the labels are invented (docs/workday.md, "Authentication policies").
 */
export const manageAuthenticationPolicies: Task = {
  id: taskIds.manageAuthenticationPolicies,
  title,
  right: 'security-administration',
  foundBySearch: true,
  open: (tenant) => overview(tenant, taskIds.manageAuthenticationPolicies, title),
};

export const editAuthenticationPolicy: Task = {
  id: taskIds.editAuthenticationPolicy,
  title: editTitle,
  right: 'security-administration',
  foundBySearch: false,
  open: (tenant, instance) =>
    instance === policyId ? form(tenant, tenant.authentication.saved) : null,
};

function policyItem(tenant: Tenant): Item {
  return {
    id: policyId,
    label: tenant.authentication.name,
    actions: [
      {
        label: 'Authentication Policy',
        children: [
          { label: 'Edit', path: relatedTask(policyId, taskIds.editAuthenticationPolicy) },
          { label: 'View' },
        ],
      },
      { label: 'Audits', children: [{ label: 'View Audit Trail' }] },
    ],
  };
}

function overview(tenant: Tenant, taskId: string, pageTitle: string): Screen {
  const { saved } = tenant.authentication;
  return {
    taskId,
    title: pageTitle,
    instance: policyItem(tenant),
    context: 'page',
    mode: 'view',
    viewId: '15$172891',
    draw: () => [
      field.readOnlyTick(enabled, true),
      rulesGrid(
        saved.map(({ id, name, groups, allowed }) => ({
          id,
          cells: [
            { type: 'text', value: name },
            {
              type: 'items',
              items: groups.flatMap((group) => tenant.groups.byId(group) ?? []).map(groupItem),
            },
            { type: 'text', value: allowed.join(', ') },
          ],
        })),
      ),
    ],
    buttons: [doneButton],
  };
}

function rulesGrid(rows: Row[]): Widget {
  return {
    type: 'grid',
    id: '56$2110',
    title: 'Authentication Ruleset',
    generation: 'newer',
    columns: ruleColumns,
    rows,
  };
}

/** The first rule that names one of the account's groups decides. A new rule is placed first. */
function form(tenant: Tenant, rules: readonly AuthenticationRule[]): Screen {
  const defaults: Values = {};
  for (const rule of rules) {
    const fields = ruleFields(rule.id);
    defaults[fields.name.id] = rule.name;
    defaults[fields.groups.id] = rule.groups;
    defaults[fields.allowed.id] = rule.allowed;
  }
  return {
    taskId: taskIds.editAuthenticationPolicy,
    title: editTitle,
    instance: policyItem(tenant),
    context: 'page',
    mode: 'edit',
    viewId: '6$791',
    defaults,
    draw: (values) => [
      field.readOnlyTick(enabled, true),
      rulesGrid(rules.map(({ id }) => ({ id, cells: editableCells(tenant, values, id) }))),
    ],
    buttons: [{ action: 'addRow', label: 'Add Row' }, okButton, cancelButton],
    press: {
      addRow: () => ({ redraw: form(tenant, [newRule(rules), ...rules]) }),
      ok(values) {
        tenant.authentication.saved = rules.map(({ id }) => readRule(values, id));
        return { screen: overview(tenant, taskIds.editAuthenticationPolicy, editTitle) };
      },
    },
  };
}

const newRule = (rules: readonly AuthenticationRule[]): AuthenticationRule => ({
  id: String(Math.max(...rules.map(({ id }) => Number(id))) + 1),
  name: '',
  groups: [],
  allowed: [],
});

function editableCells(tenant: Tenant, values: Values, rule: string): Row['cells'] {
  const fields = ruleFields(rule);
  return [
    { type: 'widget', widget: field.text(fields.name, values, { required: true }) },
    {
      type: 'widget',
      widget: field.prompt(tenant, fields.groups, values, {
        source: 'security-groups',
        multiple: true,
      }),
    },
    {
      type: 'widget',
      widget: field.prompt(tenant, fields.allowed, values, {
        source: 'authentication-types',
        multiple: true,
      }),
    },
  ];
}

function readRule(values: Values, id: string): AuthenticationRule {
  const fields = ruleFields(id);
  const allowed = field.itemsOf(values, fields.allowed);
  return {
    id,
    name: field.textOf(values, fields.name),
    groups: field.itemsOf(values, fields.groups),
    allowed: allowed.filter((type): type is AuthenticationType =>
      authenticationTypes.some((known) => known === type),
    ),
  };
}
