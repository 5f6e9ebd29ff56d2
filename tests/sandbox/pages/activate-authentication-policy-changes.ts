import type { Tenant } from '../tenant/tenant.ts';
import * as field from './fields.ts';
import { requiredMessage } from './flows.ts';
import {
  cancelButton,
  doneButton,
  fieldError,
  okButton,
  type Screen,
  type Task,
} from './screen.ts';
import { taskIds } from './task-ids.ts';

const title = 'Activate All Pending Authentication Policy Changes';
const taskId = taskIds.activateAuthenticationPolicyChanges;

const fields = {
  comment: { id: '56$2121', label: 'Comment' },
  confirm: { id: '56$2122', label: 'Confirm' },
  pending: { id: '56$2123', label: 'Pending Authentication Policy Changes' },
};

/** The name of the task is documented; its page is invented. */
export const activateAuthenticationPolicyChanges: Task = {
  id: taskId,
  title,
  right: 'security-administration',
  foundBySearch: true,
  open: (tenant) => (tenant.authentication.isPending() ? form(tenant) : result(tenant)),
};

function form(tenant: Tenant): Screen {
  return {
    taskId,
    title,
    context: 'page',
    mode: 'edit',
    viewId: '6$792',
    draw: (values) => [
      field.readOnly(fields.pending, '1'),
      field.textArea(fields.comment, values, { required: true }),
      field.checkbox(fields.confirm, values, { required: true }),
    ],
    buttons: [okButton, cancelButton],
    press: {
      ok(values) {
        if (!field.isTicked(values, fields.confirm))
          return { errors: [fieldError(fields.confirm, requiredMessage(fields.confirm.label))] };
        tenant.authentication.activate();
        return { screen: result(tenant) };
      },
    },
  };
}

function result(tenant: Tenant): Screen {
  return {
    taskId,
    title,
    context: 'page',
    mode: 'view',
    viewId: '15$172892',
    draw: () => [field.readOnly(fields.pending, tenant.authentication.isPending() ? '1' : '0')],
    buttons: [doneButton],
  };
}
