import { type ApiClient, regenerateSecret } from '../tenant/api-clients.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { clientFields, secretAsShown } from './api-client-view.ts';
import * as field from './fields.ts';
import { requiredMessage } from './flows.ts';
import { clientItem } from './items.ts';
import {
  cancelButton,
  doneButton,
  fieldError,
  okButton,
  type Screen,
  type Task,
} from './screen.ts';
import { taskIds } from './task-ids.ts';

const title = 'Generate New API Client Secret';
const confirm = { id: '56$1851', label: 'Confirm' };
const apiClient = { id: '56$1852', label: 'API Client' };

/** The related action is called "Generate New Client Secret"; the page has the title below. */
export const generateClientSecret: Task = {
  id: taskIds.generateClientSecret,
  title,
  right: 'security-administration',
  foundBySearch: false,
  open(tenant, instance) {
    const client = tenant.clients.byId(instance ?? '');
    if (!client) return null;
    return {
      taskId: taskIds.generateClientSecret,
      title,
      context: 'popup',
      mode: 'edit',
      viewId: '6$774',
      draw: (values) => [
        {
          type: 'richText',
          id: '56$1850',
          value:
            'Generating a new client secret invalidates the existing client secret immediately.',
        },
        field.readOnlyItems(apiClient, [clientItem(client)]),
        field.checkbox(confirm, values, { required: true }),
      ],
      buttons: [okButton, cancelButton],
      press: {
        ok(values) {
          if (!field.isTicked(values, confirm))
            return { errors: [fieldError(confirm, requiredMessage(confirm.label))] };
          regenerateSecret(client);
          return { screen: result(tenant, client) };
        },
      },
    };
  },
};

function result(tenant: Tenant, client: ApiClient): Screen {
  return {
    taskId: taskIds.generateClientSecret,
    title,
    instance: clientItem(client),
    context: 'page',
    mode: 'view',
    viewId: '15$172874',
    draw: () => [
      field.readOnlyItems(apiClient, [clientItem(client)]),
      field.readOnly(clientFields.clientId, client.clientId),
      field.readOnly(clientFields.clientSecret, secretAsShown(tenant, client)),
    ],
    buttons: [doneButton],
  };
}
