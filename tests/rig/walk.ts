import type { CredentialName, TaskId } from '../../utils/guide/task.ts';
import type { Admin } from './admin.ts';
import type { Guide } from './guide.ts';
import type { KollenoPage } from './kolleno-page.ts';

/** Who takes part: the administrator at Workday, the guide beside them, and Kolleno's own page. */
export interface Walkers {
  admin: Admin;
  guide: Guide;
  kolleno: KollenoPage;
}

/** One thing a person does and then looks at; `npm start` makes a picture after each. */
export interface WalkStep {
  task: TaskId | 'prepare' | 'send';
  /** As a sentence of the journey. */
  name: string;
  /** What stands beside the side panel afterwards, where it is not Workday. */
  beside?: 'kolleno';
  /** Workday's button that leaves the page once it has been looked at. */
  leavesBy?: 'Done';
  walk(walkers: Walkers): Promise<void>;
}

/** @param look what to do before the page is left, also when the step failed */
export async function take(step: WalkStep, walkers: Walkers, look?: () => Promise<void>): Promise<void> {
  try {
    await step.walk(walkers);
  } finally {
    await look?.();
  }
  if (step.leavesBy) await walkers.admin.presses(step.leavesBy);
}

/** What the panel must hold before anything can be sent. */
export const needed: CredentialName[] = [
  'tenant',
  'restEndpoint',
  'tokenEndpoint',
  'clientId',
  'clientSecret',
  'refreshToken',
  'isuUserName',
  'isuPassword',
];

/** The whole journey, in the order of the guide. The guide fills; Workday's own buttons, and Confirm, are the administrator's. */
export const journey: WalkStep[] = [
  {
    task: 'prepare',
    name: 'The side panel says what is needed before the first step',
    async walk({ guide }) {
      await guide.knows('');
    },
  },
  {
    task: 'create-integration-system-user',
    name: 'Create Integration System User opens',
    async walk({ admin, guide }) {
      await admin.opens('Create Integration System User');
      await guide.knows('create-integration-system-user');
      await guide.judges('user-name', 'empty');
    },
  },
  {
    task: 'create-integration-system-user',
    name: 'The guide fills the integration user',
    async walk({ guide }) {
      await guide.fills();
      for (const field of ['user-name', 'new-password', 'new-password-verify', 'do-not-allow-ui-sessions']) {
        await guide.judges(field, 'ok');
      }
    },
  },
  {
    task: 'create-integration-system-user',
    name: 'OK creates the integration user',
    leavesBy: 'Done',
    async walk({ admin, guide }) {
      await admin.presses('OK');
      await guide.marks('create-integration-system-user', 'done');
      await guide.holds('captured', 'isuUserName', 'isuPassword');
    },
  },
  {
    task: 'create-security-group',
    name: 'The guide fills Create Security Group',
    async walk({ admin, guide }) {
      await admin.opens('Create Security Group');
      await guide.knows('create-security-group');
      await guide.fills();
      await guide.judges('type-of-tenanted-security-group', 'ok');
      await guide.judges('name', 'ok');
    },
  },
  {
    task: 'edit-security-group',
    name: 'OK opens the group, and the guide adds the integration user',
    async walk({ admin, guide }) {
      await admin.presses('OK');
      await admin.sees('Edit Integration System Security Group (Unconstrained)');
      await guide.knows('edit-security-group');
      await guide.fills();
      await guide.judges('integration-system-users', 'ok');
    },
  },
  {
    task: 'edit-security-group',
    name: 'OK saves the group',
    async walk({ admin, guide }) {
      await admin.presses('OK');
      await admin.sees('View Integration System Security Group (Unconstrained)');
      await guide.marks('create-security-group', 'done');
      await guide.judges('integration-system-users', 'ok');
    },
  },
  {
    task: 'maintain-domain-permissions',
    name: 'The related actions lead to the permissions',
    async walk({ admin, guide }) {
      await admin.follows('Security Group', 'Maintain Domain Permissions for Security Group');
      await admin.sees('Maintain Domain Permissions for Security Group');
      await guide.knows('maintain-domain-permissions');
      await guide.marks('edit-security-group', 'done');
    },
  },
  {
    task: 'maintain-domain-permissions',
    name: 'The guide fills the four lists',
    async walk({ guide }) {
      await guide.fills();
      await guide.grantsAll();
    },
  },
  {
    task: 'maintain-domain-permissions',
    name: 'OK saves the permissions',
    leavesBy: 'Done',
    async walk({ admin, guide }) {
      await admin.presses('OK');
      await guide.marks('maintain-domain-permissions', 'done');
    },
  },
  {
    task: 'activate-security-policy-changes',
    name: 'The guide fills the comment of the activation',
    async walk({ admin, guide }) {
      await admin.opens('Activate Pending Security Policy Changes');
      await guide.knows('activate-security-policy-changes');
      await guide.fills();
      await guide.judges('comment', 'ok');
    },
  },
  {
    task: 'activate-security-policy-changes',
    name: 'OK leads to the list of changes, and the administrator ticks Confirm',
    async walk({ admin, guide }) {
      await admin.presses('OK');
      await guide.judges('confirm', 'differs');
      await admin.ticks('Confirm');
      await guide.judges('confirm', 'ok');
    },
  },
  {
    task: 'activate-security-policy-changes',
    name: 'OK activates the changes',
    async walk({ admin, guide }) {
      await admin.presses('OK');
      await guide.marks('activate-security-policy-changes', 'done');
    },
  },
  {
    task: 'maintain-password-rules',
    name: 'The guide adds the integration user to the exempt users',
    async walk({ admin, guide }) {
      await admin.opens('Maintain Password Rules');
      await guide.knows('maintain-password-rules');
      await guide.fills();
      await guide.judges('system-users-exempt-from-password-expiration', 'ok');
    },
  },
  {
    task: 'maintain-password-rules',
    name: 'OK saves the password rules',
    async walk({ admin, guide }) {
      await admin.presses('OK');
      await guide.marks('maintain-password-rules', 'done');
    },
  },
  {
    task: 'register-api-client',
    name: 'The guide fills Register API Client for Integrations',
    async walk({ admin, guide }) {
      await admin.opens('Register API Client for Integrations');
      await guide.knows('register-api-client');
      await guide.fills();
      await guide.judges('client-name', 'ok');
      await guide.judges('scope-functional-areas', 'ok');
    },
  },
  {
    task: 'register-api-client',
    name: 'OK shows the Client Secret once, and it is captured',
    async walk({ admin, guide }) {
      await admin.presses('OK');
      await guide.holds('captured', 'clientId', 'clientSecret');
      await guide.marks('register-api-client', 'done');
    },
  },
  {
    task: 'manage-refresh-tokens',
    name: 'The related actions lead to the refresh tokens, and the guide chooses the account',
    async walk({ admin, guide }) {
      await admin.follows('API Client', 'Manage Refresh Tokens for Integrations');
      await admin.sees('Manage Refresh Tokens for Integrations');
      await guide.knows('manage-refresh-tokens');
      await guide.fills();
      await guide.judges('workday-account', 'ok');
    },
  },
  {
    task: 'manage-refresh-tokens',
    name: 'OK leads to the tick for a new token',
    async walk({ admin, guide }) {
      await admin.presses('OK');
      await admin.sees('Delete or Regenerate Refresh Token');
      await guide.judges('generate-new-refresh-token', 'differs');
      await guide.fills();
      await guide.judges('generate-new-refresh-token', 'ok');
    },
  },
  {
    task: 'manage-refresh-tokens',
    name: 'OK shows the refresh token once, and it is captured',
    leavesBy: 'Done',
    async walk({ admin, guide }) {
      await admin.presses('OK');
      await admin.sees('Successfully Regenerated Refresh Token');
      await guide.holds('captured', 'refreshToken');
      await guide.marks('manage-refresh-tokens', 'done');
    },
  },
  {
    task: 'view-api-clients',
    name: 'View API Clients gives the addresses',
    async walk({ admin, guide }) {
      await admin.opens('View API Clients');
      await guide.knows('view-api-clients');
      await guide.marks('view-api-clients', 'done');
      await guide.holds('captured', ...needed);
    },
  },
  {
    task: 'send',
    name: "Kolleno's page connects the side panel",
    beside: 'kolleno',
    async walk({ guide, kolleno }) {
      await kolleno.opens();
      await guide.handsOff('connected');
    },
  },
  {
    task: 'send',
    name: "Send delivers the credentials, and Kolleno's receipt shows",
    async walk({ admin, guide }) {
      await admin.page.bringToFront();
      await guide.sends();
      await guide.handsOff('received');
      await guide.holds('sent', ...needed);
    },
  },
];
