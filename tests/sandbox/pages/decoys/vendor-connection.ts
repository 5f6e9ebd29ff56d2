import * as field from '../fields.ts';
import { doneButton } from '../screen.ts';
import { taskIds } from '../task-ids.ts';
import { type Decoy, readOnlyPage } from './decoy.ts';

const title = 'View Integration System';

/**
 * Another vendor's credentials under the same labels, which must never be captured as the tenant's
 * own. All content is invented.
 */
export const vendorConnection: Decoy = {
  name: 'vendor-connection',
  path: `task/${taskIds.vendorConnection}.htmld`,
  recognised: 'nothing',
  tasks: [
    {
      right: 'security-administration',
      foundBySearch: true,
      id: taskIds.vendorConnection,
      title,
      open: () => ({
        ...readOnlyPage,
        taskId: taskIds.vendorConnection,
        title,
        instance: { id: '6212$17', label: 'Northwind Payments Outbound' },
        viewId: '15$172903',
        draw: () => [
          field.readOnly(
            { id: '56$2231', label: 'Integration System Name' },
            'Northwind Payments Outbound',
          ),
          field.section('Connection', [
            field.readOnly(
              { id: '56$2232', label: 'Token Endpoint' },
              'https://auth.northwind.example/oauth/token',
            ),
            field.readOnly({ id: '56$2233', label: 'Client ID' }, 'northwind-4471'),
            field.readOnly(
              { id: '56$2234', label: 'Client Secret' },
              'nw_made_up_and_of_no_use_1234567890',
            ),
            field.readOnly(
              { id: '56$2235', label: 'Refresh Token' },
              'nwr_made_up_and_of_no_use_0987654321',
            ),
          ]),
        ],
        buttons: [doneButton],
      }),
    },
  ],
};
