import { defaultNames } from '../../utils/guide/names.ts';
import { type Access, accesses, credentialNames, type TaskId } from '../../utils/guide/task.ts';
import type { Admin } from './admin.ts';
import type { Guide } from './side-panel.ts';
import type { KollenoPage } from './kolleno-page.ts';
import type { Words } from './tenant-terms.ts';

/** Who takes part: the administrator at Workday, the guide beside them, and Kolleno's own page. */
export interface Walkers {
  admin: Admin;
  guide: Guide;
  kolleno: KollenoPage;
  /** What the tenant calls things. */
  words: Words;
}

/** One thing a person does and then looks at; `npm start` makes a picture after each. */
export interface WalkStep {
  task: TaskId | 'prepare' | 'verify' | 'send';
  /** As a sentence of the journey. */
  name: string;
  /** What stands beside the side panel afterwards, where it is not Workday. */
  beside?: 'kolleno';
  /** Workday's button that leaves the page once it has been looked at. */
  leavesBy?: 'Done';
  walk(walkers: Walkers): Promise<void>;
}

/** @param look what to do before the page is left, also when the step failed */
export async function take(
  step: WalkStep,
  walkers: Walkers,
  look?: () => Promise<void>,
): Promise<void> {
  try {
    await step.walk(walkers);
  } finally {
    await look?.();
  }
  if (step.leavesBy) await walkers.admin.presses(walkers.words.of(step.leavesBy));
}

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
    async walk({ admin, guide, words }) {
      await admin.opens(words.of('Create Integration System User'));
      await guide.recognises(
        'create-integration-system-user',
        words.of('Create Integration System User'),
      );
      await guide.judges('user-name', 'empty');
    },
  },
  {
    task: 'create-integration-system-user',
    name: 'The guide fills the integration user',
    async walk({ guide }) {
      await guide.fills();
      for (const field of [
        'user-name',
        'new-password',
        'new-password-verify',
        'do-not-allow-ui-sessions',
      ]) {
        await guide.judges(field, 'ok');
      }
    },
  },
  {
    task: 'create-integration-system-user',
    name: 'OK creates the integration user',
    leavesBy: 'Done',
    async walk({ admin, guide, words }) {
      await admin.presses(words.of('OK'));
      await guide.recognises(
        'create-integration-system-user',
        words.of('Create Integration System User'),
      );
      await guide.marks('create-integration-system-user', 'done');
      await guide.holds('captured', 'isuUserName', 'isuPassword');
    },
  },
  {
    task: 'create-security-group',
    name: 'The guide fills Create Security Group',
    async walk({ admin, guide, words }) {
      await admin.opens(words.of('Create Security Group'));
      await guide.recognises('create-security-group', words.of('Create Security Group'));
      const type = 'type-of-tenanted-security-group';
      if (words.foreign) {
        // The guide knows the types by their English names only, and says nothing of a type that it cannot read.
        await admin.selects(
          words.of('Type of Tenanted Security Group'),
          words.of('Integration System Security Group (Unconstrained)'),
        );
        await guide.fillsField('name');
      } else await guide.fills();
      await guide.judges(type, words.foreign ? 'unknown' : 'ok');
      await guide.judges('name', 'ok');
    },
  },
  {
    task: 'edit-security-group',
    name: 'OK opens the group, and the guide adds the integration user',
    async walk({ admin, guide, words }) {
      await admin.presses(words.of('OK'));
      await admin.sees(words.of('Edit Integration System Security Group (Unconstrained)'));
      await guide.recognises(
        'edit-security-group',
        words.of('Edit Integration System Security Group (Unconstrained)'),
      );
      await guide.fills();
      await guide.judges('integration-system-users', 'ok');
    },
  },
  {
    task: 'edit-security-group',
    name: 'OK saves the group',
    async walk({ admin, guide, words }) {
      await admin.presses(words.of('OK'));
      await admin.sees(words.of('View Integration System Security Group (Unconstrained)'));
      // In another language nothing tells that page, and that Workday took the form before it stands for it.
      if (words.foreign) await guide.knows('');
      else await guide.recognises('edit-security-group', 'View Integration System Security Group');
      await guide.marks('create-security-group', 'done');
      await guide.marks('edit-security-group', 'done');
    },
  },
  {
    task: 'maintain-domain-permissions',
    name: 'The related actions lead to the permissions',
    async walk({ admin, guide, words }) {
      await admin.follows(
        words.of('Security Group'),
        words.of('Maintain Domain Permissions for Security Group'),
      );
      await admin.sees(words.of('Maintain Domain Permissions for Security Group'));
      await guide.recognises(
        'maintain-domain-permissions',
        words.of('Maintain Domain Permissions for Security Group'),
      );
    },
  },
  {
    task: 'maintain-domain-permissions',
    name: 'The guide fills the four lists',
    async walk({ admin, guide, words }) {
      if (words.foreign) await fillsListsByHand({ admin, guide, words });
      else await guide.fills();
      await guide.grantsAll();
    },
  },
  {
    task: 'maintain-domain-permissions',
    name: 'OK saves the permissions',
    leavesBy: 'Done',
    async walk({ admin, guide, words }) {
      await admin.presses(words.of('OK'));
      await guide.recognises(
        'maintain-domain-permissions',
        words.of('Maintain Domain Permissions for Security Group'),
      );
      await guide.marks('maintain-domain-permissions', 'done');
    },
  },
  {
    task: 'activate-security-policy-changes',
    name: 'The guide fills the comment of the activation',
    async walk({ admin, guide, words }) {
      await admin.opens(words.of('Activate Pending Security Policy Changes'));
      await guide.recognises(
        'activate-security-policy-changes',
        words.of('Activate Pending Security Policy Changes'),
      );
      await guide.fills();
      await guide.judges('comment', 'ok');
    },
  },
  {
    task: 'activate-security-policy-changes',
    name: 'OK leads to the list of changes, and the administrator ticks Confirm',
    async walk({ admin, guide, words }) {
      await admin.presses(words.of('OK'));
      await guide.recognises(
        'activate-security-policy-changes',
        words.of('Activate Pending Security Policy Changes'),
      );
      await guide.judges('confirm', 'differs');
      await admin.ticks(words.of('Confirm'));
      await guide.judges('confirm', 'ok');
    },
  },
  {
    task: 'activate-security-policy-changes',
    name: 'OK activates the changes',
    async walk({ admin, guide, words }) {
      await admin.presses(words.of('OK'));
      await guide.marks('activate-security-policy-changes', 'done');
    },
  },
  {
    task: 'maintain-password-rules',
    name: 'The guide adds the integration user to the exempt users',
    async walk({ admin, guide, words }) {
      await admin.opens(words.of('Maintain Password Rules'));
      if (words.foreign) {
        // Of this page's many controls only one is known, which is too little to tell it by.
        await admin.chooses(
          words.of('System Users exempt from password expiration'),
          defaultNames.isuUserName,
        );
        return;
      }
      await guide.recognises('maintain-password-rules', 'Maintain Password Rules');
      await guide.fills();
      await guide.judges('system-users-exempt-from-password-expiration', 'ok');
    },
  },
  {
    task: 'maintain-password-rules',
    name: 'OK saves the password rules',
    async walk({ admin, guide, words }) {
      await admin.presses(words.of('OK'));
      if (words.foreign) await guide.marksByHand('maintain-password-rules');
      await guide.marks('maintain-password-rules', 'done');
    },
  },
  {
    task: 'register-api-client',
    name: 'The guide fills Register API Client for Integrations',
    async walk({ admin, guide, words }) {
      await admin.opens(words.of('Register API Client for Integrations'));
      await guide.recognises(
        'register-api-client',
        words.of('Register API Client for Integrations'),
      );
      await guide.fills();
      await guide.judges('client-name', 'ok');
      await guide.judges('scope-functional-areas', 'ok');
    },
  },
  {
    task: 'register-api-client',
    name: 'OK shows the Client Secret once, and it is captured',
    async walk({ admin, guide, words }) {
      await admin.presses(words.of('OK'));
      await guide.recognises(
        'register-api-client',
        words.of('Register API Client for Integrations'),
      );
      await guide.holds('captured', 'clientId', 'clientSecret');
      await guide.marks('register-api-client', 'done');
    },
  },
  {
    task: 'manage-refresh-tokens',
    name: 'The related actions lead to the refresh tokens, and the guide chooses the account',
    async walk({ admin, guide, words }) {
      await admin.follows(
        words.of('API Client'),
        words.of('Manage Refresh Tokens for Integrations'),
      );
      await admin.sees(words.of('Manage Refresh Tokens for Integrations'));
      await guide.recognises(
        'manage-refresh-tokens',
        words.of('Manage Refresh Tokens for Integrations'),
      );
      await guide.fills();
      await guide.judges('workday-account', 'ok');
    },
  },
  {
    task: 'manage-refresh-tokens',
    name: 'OK leads to the tick for a new token',
    async walk({ admin, guide, words }) {
      await admin.presses(words.of('OK'));
      await admin.sees(words.of('Delete or Regenerate Refresh Token'));
      if (words.foreign) {
        // One of two equal ticks deletes: in a language that it cannot read, the guide leaves both alone.
        await guide.knows('');
        await admin.ticks(words.of('Generate New Refresh Token'));
        return;
      }
      await guide.recognises('manage-refresh-tokens', 'Delete or Regenerate Refresh Token');
      await guide.judges('generate-new-refresh-token', 'differs');
      await guide.fills();
      await guide.judges('generate-new-refresh-token', 'ok');
    },
  },
  {
    task: 'manage-refresh-tokens',
    name: 'OK shows the refresh token once, and it is captured',
    leavesBy: 'Done',
    async walk({ admin, guide, words }) {
      await admin.presses(words.of('OK'));
      await admin.sees(words.of('Successfully Regenerated Refresh Token'));
      await guide.recognises(
        'manage-refresh-tokens',
        words.of('Successfully Regenerated Refresh Token'),
      );
      await guide.holds('captured', 'refreshToken');
      await guide.marks('manage-refresh-tokens', 'done');
    },
  },
  {
    task: 'view-api-clients',
    name: 'View API Clients gives the addresses',
    async walk({ admin, guide, words }) {
      await admin.opens(words.of('View API Clients'));
      await guide.recognises('view-api-clients', words.of('View API Clients'));
      await guide.marks('view-api-clients', 'done');
      await guide.holds('captured', ...credentialNames);
    },
  },
  {
    task: 'verify',
    name: 'Verify proves the captured values at Workday',
    async walk({ guide }) {
      await guide.verifies();
      expectPassed(await guide.checks());
      await guide.holds(
        'verified',
        'clientId',
        'clientSecret',
        'refreshToken',
        'restEndpoint',
        'tokenEndpoint',
      );
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
      await guide.holds('sent', ...credentialNames);
    },
  },
];

/** Customers may be skipped: Kolleno's article does not ask for the scope. The password is tried only on request. */
function expectPassed({ token, wql, invoices, pdf }: Awaited<ReturnType<Guide['checks']>>): void {
  const outcomes = [token, wql, invoices, pdf];
  if (outcomes.some((outcome) => outcome !== 'passed'))
    throw new Error(`The checks ended as ${outcomes.join(', ')}.`);
}

/** Adds what the tenant calls by names of its own, which the guide can neither find nor read, and ticks it off in the panel. */
async function fillsListsByHand({ admin, guide, words }: Omit<Walkers, 'kolleno'>): Promise<void> {
  await guide.fillsWhatItCan();
  const open = (await guide.permissions()).filter(({ state }) => state !== 'granted');
  for (const access of accesses) {
    const names = open.filter((permission) => permission.access === access).map(({ name }) => name);
    const list = words.of(`Domain Security Policies permitting ${listWords[access]} access`);
    await admin.chooses(list, ...names.map((name) => words.ofDomain(name)));
  }
  for (const { access, name } of open) await guide.ticksOff(access, name);
}

const listWords: Record<Access, string> = {
  modify: 'Modify',
  view: 'View',
  put: 'Put',
  get: 'Get',
};
