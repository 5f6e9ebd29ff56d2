import { defaultNames } from '../../utils/guide/names.ts';
import { type Access, accesses } from '../../utils/guide/task.ts';
import type { JourneyStep, Participants } from './journey-step.ts';

/** The steps that set up the user, the group and the permissions. */
export const tenantSteps: JourneyStep[] = [
  {
    task: 'prepare',
    name: 'The side panel says what is needed before the first step',
    async run({ panel }) {
      await panel.waitForTask('');
    },
  },
  {
    task: 'create-integration-system-user',
    name: 'Create Integration System User opens',
    async run({ admin, panel, terms }) {
      await admin.open(terms.of('Create Integration System User'));
      await panel.waitUntilRecognised(
        'create-integration-system-user',
        terms.of('Create Integration System User'),
      );
      await panel.waitForVerdict('user-name', 'empty');
    },
  },
  {
    task: 'create-integration-system-user',
    name: 'The guide fills the integration user',
    async run({ panel }) {
      await panel.fill();
      for (const field of [
        'user-name',
        'new-password',
        'new-password-verify',
        'do-not-allow-ui-sessions',
      ]) {
        await panel.waitForVerdict(field, 'ok');
      }
    },
  },
  {
    task: 'create-integration-system-user',
    name: 'OK creates the integration user',
    leaveWith: 'Done',
    async run({ admin, panel, terms }) {
      await admin.press(terms.of('OK'));
      await panel.waitUntilRecognised(
        'create-integration-system-user',
        terms.of('Create Integration System User'),
      );
      await panel.waitForStep('create-integration-system-user', 'done');
      await panel.waitForCredentials('captured', 'isuUserName', 'isuPassword');
    },
  },
  {
    task: 'create-security-group',
    name: 'The guide fills Create Security Group',
    async run({ admin, panel, terms }) {
      await admin.open(terms.of('Create Security Group'));
      await panel.waitUntilRecognised('create-security-group', terms.of('Create Security Group'));
      const type = 'type-of-tenanted-security-group';
      if (terms.isTranslated) {
        // The guide knows the types only by their English names, and gives no verdict on a type
        // that it cannot read.
        await admin.select(
          terms.of('Type of Tenanted Security Group'),
          terms.of('Integration System Security Group (Unconstrained)'),
        );
        await panel.fillField('name');
      } else await panel.fill();
      await panel.waitForVerdict(type, terms.isTranslated ? 'unknown' : 'ok');
      await panel.waitForVerdict('name', 'ok');
    },
  },
  {
    task: 'edit-security-group',
    name: 'OK opens the group, and the guide adds the integration user',
    async run({ admin, panel, terms }) {
      await admin.press(terms.of('OK'));
      await admin.waitForPage(terms.of('Edit Integration System Security Group (Unconstrained)'));
      await panel.waitUntilRecognised(
        'edit-security-group',
        terms.of('Edit Integration System Security Group (Unconstrained)'),
      );
      await panel.fill();
      await panel.waitForVerdict('integration-system-users', 'ok');
    },
  },
  {
    task: 'edit-security-group',
    name: 'OK saves the group',
    async run({ admin, panel, terms }) {
      await admin.press(terms.of('OK'));
      await admin.waitForPage(terms.of('View Integration System Security Group (Unconstrained)'));
      // In another language the page cannot be recognised. Workday opened it, so the form was
      // accepted.
      if (terms.isTranslated) await panel.waitForTask('');
      else
        await panel.waitUntilRecognised(
          'edit-security-group',
          'View Integration System Security Group',
        );
      await panel.waitForStep('create-security-group', 'done');
      await panel.waitForStep('edit-security-group', 'done');
    },
  },
  {
    task: 'maintain-domain-permissions',
    name: 'The related actions lead to the permissions',
    async run({ admin, panel, terms }) {
      await admin.follow(
        terms.of('Security Group'),
        terms.of('Maintain Domain Permissions for Security Group'),
      );
      await admin.waitForPage(terms.of('Maintain Domain Permissions for Security Group'));
      await panel.waitUntilRecognised(
        'maintain-domain-permissions',
        terms.of('Maintain Domain Permissions for Security Group'),
      );
    },
  },
  {
    task: 'maintain-domain-permissions',
    name: 'The guide fills the four lists',
    async run({ admin, panel, terms }) {
      if (terms.isTranslated) await fillListsByHand({ admin, panel, terms });
      else await panel.fill();
      await panel.waitUntilAllGranted();
    },
  },
  {
    task: 'maintain-domain-permissions',
    name: 'OK saves the permissions',
    leaveWith: 'Done',
    async run({ admin, panel, terms }) {
      await admin.press(terms.of('OK'));
      await panel.waitUntilRecognised(
        'maintain-domain-permissions',
        terms.of('Maintain Domain Permissions for Security Group'),
      );
      await panel.waitForStep('maintain-domain-permissions', 'done');
    },
  },
  {
    task: 'activate-security-policy-changes',
    name: 'The guide fills the comment of the activation',
    async run({ admin, panel, terms }) {
      await admin.open(terms.of('Activate Pending Security Policy Changes'));
      await panel.waitUntilRecognised(
        'activate-security-policy-changes',
        terms.of('Activate Pending Security Policy Changes'),
      );
      await panel.fill();
      await panel.waitForVerdict('comment', 'ok');
    },
  },
  {
    task: 'activate-security-policy-changes',
    name: 'OK leads to the list of changes, and the administrator ticks Confirm',
    async run({ admin, panel, terms }) {
      await admin.press(terms.of('OK'));
      await panel.waitUntilRecognised(
        'activate-security-policy-changes',
        terms.of('Activate Pending Security Policy Changes'),
      );
      await panel.waitForVerdict('confirm', 'differs');
      await admin.tick(terms.of('Confirm'));
      await panel.waitForVerdict('confirm', 'ok');
    },
  },
  {
    task: 'activate-security-policy-changes',
    name: 'OK activates the changes',
    async run({ admin, panel, terms }) {
      await admin.press(terms.of('OK'));
      await panel.waitForStep('activate-security-policy-changes', 'done');
    },
  },
  {
    task: 'maintain-password-rules',
    name: 'The guide adds the integration user to the exempt users',
    async run({ admin, panel, terms }) {
      await admin.open(terms.of('Maintain Password Rules'));
      if (terms.isTranslated) {
        // Only one of the page's many controls is known, which is not enough to recognise the page.
        await admin.choose(
          terms.of('System Users exempt from password expiration'),
          defaultNames.isuUserName,
        );
        return;
      }
      await panel.waitUntilRecognised('maintain-password-rules', 'Maintain Password Rules');
      await panel.fill();
      await panel.waitForVerdict('system-users-exempt-from-password-expiration', 'ok');
    },
  },
  {
    task: 'maintain-password-rules',
    name: 'OK saves the password rules',
    async run({ admin, panel, terms }) {
      await admin.press(terms.of('OK'));
      if (terms.isTranslated) await panel.markByHand('maintain-password-rules');
      await panel.waitForStep('maintain-password-rules', 'done');
    },
  },
];

/**
 * Adds the permissions that the tenant renamed, which the guide can neither find nor read, and
 * ticks them off in the panel.
 */
async function fillListsByHand({
  admin,
  panel,
  terms,
}: Omit<Participants, 'kolleno'>): Promise<void> {
  await panel.fillWhatItCan();
  const open = (await panel.permissions()).filter(({ state }) => state !== 'granted');
  for (const access of accesses) {
    const names = open.filter((permission) => permission.access === access).map(({ name }) => name);
    const list = terms.of(`Domain Security Policies permitting ${listWords[access]} access`);
    await admin.choose(list, ...names.map((name) => terms.ofDomain(name)));
  }
  for (const { access, name } of open) await panel.tickOff(access, name);
}

const listWords: Record<Access, string> = {
  modify: 'Modify',
  view: 'View',
  put: 'Put',
  get: 'Get',
};
