import type { Tenant } from '../tenant/tenant.ts';
import * as field from './fields.ts';
import { requiredMessage } from './flows.ts';
import { policyItem } from './items.ts';
import { moment } from './moments.ts';
import {
  cancelButton,
  doneButton,
  fieldError,
  okButton,
  type Screen,
  type Task,
} from './screen.ts';
import { taskIds } from './task-ids.ts';

const title = 'Activate Pending Security Policy Changes';
const taskId = taskIds.activateSecurityPolicyChanges;

const fields = {
  current: { id: '56$1501', label: 'Current Security Evaluation Moment' },
  previousComment: { id: '56$1502', label: 'Comment' },
  proposed: { id: '56$1503', label: 'Proposed Security Evaluation Moment' },
  comment: { id: '56$1504', label: 'Comment' },
  confirm: { id: '56$1505', label: 'Confirm' },
};

/**
 * Two pages with one title, then a result. The task activates every pending change of the tenant.
 */
export const activateSecurityPolicyChanges: Task = {
  id: taskId,
  title,
  right: 'security-administration',
  foundBySearch: true,
  open: (tenant) =>
    tenant.policies.pending().length > 0 ? commentScreen(tenant) : nothingPending(tenant),
};

/** Workday's wording of this page is not public. */
function nothingPending(tenant: Tenant): Screen {
  const { at, comment } = tenant.activations.current();
  return {
    taskId,
    title,
    context: 'page',
    mode: 'view',
    viewId: '15$172841',
    draw: () => [
      {
        type: 'richText',
        id: '56$1500',
        value: 'There are no pending security policy changes to activate.',
      },
      field.readOnly(fields.current, moment(at)),
      field.readOnly(fields.previousComment, comment),
    ],
    buttons: [doneButton],
  };
}

function commentScreen(tenant: Tenant): Screen {
  const { at, comment } = tenant.activations.current();
  const proposed = new Date();
  return {
    taskId,
    title,
    context: 'page',
    mode: 'edit',
    viewId: '6$741',
    draw: (values) => [
      field.readOnly(fields.current, moment(at)),
      field.readOnly(fields.previousComment, comment, { required: true }),
      field.readOnly(fields.proposed, moment(proposed)),
      field.textArea(fields.comment, values, { required: true }),
    ],
    buttons: [okButton, cancelButton],
    press: {
      ok: (values) => ({
        screen: confirmScreen(tenant, proposed, field.textOf(values, fields.comment)),
      }),
    },
  };
}

function confirmScreen(tenant: Tenant, proposed: Date, comment: string): Screen {
  return {
    taskId,
    title,
    context: 'page',
    mode: 'edit',
    viewId: '6$742',
    draw: (values) => [
      {
        type: 'richText',
        id: '56$1500',
        value:
          'Activating makes all pending changes to security policies, made by any user, take effect at the ' +
          'proposed security evaluation moment.',
      },
      field.readOnly(fields.current, moment(tenant.activations.current().at)),
      field.readOnly(fields.proposed, moment(proposed)),
      field.readOnly(fields.comment, comment),
      field.checkbox(fields.confirm, values, { required: true }),
      {
        type: 'grid',
        id: '56$1506',
        title: 'Domain Security Policies',
        generation: 'newer',
        columns: [
          { id: '15.1', label: 'Domain Security Policy' },
          { id: '15.2', label: 'Last Changed' },
          { id: '15.3', label: 'By User' },
        ],
        rows: tenant.policies.pending().map((policy) => ({
          id: policy.id,
          cells: [
            { type: 'items', items: [policyItem(policy)] },
            { type: 'text', value: moment(policy.lastChanged) },
            { type: 'text', value: policy.changedBy },
          ],
        })),
      },
    ],
    buttons: [okButton, cancelButton],
    press: {
      ok(values) {
        if (!field.isTicked(values, fields.confirm))
          return { errors: [fieldError(fields.confirm, requiredMessage(fields.confirm.label))] };
        const policies = tenant.policies.activate().map(({ domain }) => domain);
        tenant.activations.add({ comment, at: proposed, policies });
        return { screen: result(tenant) };
      },
    },
  };
}

/** The page after the last OK is not public; a plain page with the new moment takes its place. */
function result(tenant: Tenant): Screen {
  const { at, comment } = tenant.activations.current();
  return {
    taskId,
    title,
    context: 'page',
    mode: 'view',
    viewId: '15$172842',
    draw: () => [
      field.readOnly(fields.current, moment(at)),
      field.readOnly(fields.previousComment, comment),
    ],
    buttons: [doneButton],
  };
}
