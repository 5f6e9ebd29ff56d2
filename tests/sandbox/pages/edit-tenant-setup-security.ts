import type { Tenant } from '../tenant/tenant.ts';
import * as field from './fields.ts';
import { cancelButton, doneButton, okButton, type Screen, type Task } from './screen.ts';
import { taskIds } from './task-ids.ts';

const title = 'Edit Tenant Setup - Security';

const fields = {
  mobileSessions: { id: '56$1701', label: 'Enable Mobile PIN' },
  rememberDevice: { id: '56$1702', label: 'Enable Trusted Devices' },
  oauthClientsEnabled: { id: '56$1703', label: 'OAuth 2.0 Clients Enabled' },
};

/** The setting that enables API clients. The other sections only make the page look complete. */
export const editTenantSetupSecurity: Task = {
  id: taskIds.editTenantSetupSecurity,
  title,
  right: 'security-administration',
  foundBySearch: true,
  open: (tenant) => ({
    taskId: taskIds.editTenantSetupSecurity,
    title,
    context: 'page',
    mode: 'edit',
    viewId: '6$761',
    defaults: {
      [fields.rememberDevice.id]: true,
      [fields.oauthClientsEnabled.id]: tenant.oauthClientsEnabled,
    },
    draw: (values) => [
      field.section('Mobile Authentication', [field.checkbox(fields.mobileSessions, values)]),
      field.section('Trusted Devices', [field.checkbox(fields.rememberDevice, values)]),
      field.section('OAuth 2.0 Settings', [field.checkbox(fields.oauthClientsEnabled, values)]),
    ],
    buttons: [okButton, cancelButton],
    press: {
      ok(values) {
        tenant.oauthClientsEnabled = field.isTicked(values, fields.oauthClientsEnabled);
        return { screen: result(tenant) };
      },
    },
  }),
};

function result(tenant: Tenant): Screen {
  return {
    taskId: taskIds.editTenantSetupSecurity,
    title,
    context: 'page',
    mode: 'view',
    viewId: '15$172861',
    draw: () => [
      field.section('OAuth 2.0 Settings', [
        field.readOnlyTick(fields.oauthClientsEnabled, tenant.oauthClientsEnabled),
      ]),
    ],
    buttons: [doneButton],
  };
}
