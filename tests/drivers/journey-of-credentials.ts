import { credentialNames } from '../../utils/guide/task.ts';
import type { JourneyStep } from './journey-step.ts';
import type { SidePanel } from './side-panel.ts';

/** The steps that create the credentials, verify them and send them. */
export const credentialSteps: JourneyStep[] = [
  {
    task: 'register-api-client',
    name: 'The guide fills Register API Client for Integrations',
    async run({ admin, panel, terms }) {
      await admin.open(terms.of('Register API Client for Integrations'));
      await panel.waitUntilRecognised(
        'register-api-client',
        terms.of('Register API Client for Integrations'),
      );
      await panel.fill();
      await panel.waitForVerdict('client-name', 'ok');
      await panel.waitForVerdict('scope-functional-areas', 'ok');
    },
  },
  {
    task: 'register-api-client',
    name: 'OK shows the Client Secret once, and it is captured',
    async run({ admin, panel, terms }) {
      await admin.press(terms.of('OK'));
      await panel.waitUntilRecognised(
        'register-api-client',
        terms.of('Register API Client for Integrations'),
      );
      await panel.waitForCredentials('captured', 'clientId', 'clientSecret');
      await panel.waitForStep('register-api-client', 'done');
    },
  },
  {
    task: 'manage-refresh-tokens',
    name: 'The related actions lead to the refresh tokens, and the guide chooses the account',
    async run({ admin, panel, terms }) {
      await admin.follow(
        terms.of('API Client'),
        terms.of('Manage Refresh Tokens for Integrations'),
      );
      await admin.waitForPage(terms.of('Manage Refresh Tokens for Integrations'));
      await panel.waitUntilRecognised(
        'manage-refresh-tokens',
        terms.of('Manage Refresh Tokens for Integrations'),
      );
      await panel.fill();
      await panel.waitForVerdict('workday-account', 'ok');
    },
  },
  {
    task: 'manage-refresh-tokens',
    name: 'OK leads to the tick for a new token',
    async run({ admin, panel, terms }) {
      await admin.press(terms.of('OK'));
      await admin.waitForPage(terms.of('Delete or Regenerate Refresh Token'));
      if (terms.isTranslated) {
        // One of two identical checkboxes deletes the token. The guide leaves both alone in a
        // language that it cannot read.
        await panel.waitForTask('');
        await admin.tick(terms.of('Generate New Refresh Token'));
        return;
      }
      await panel.waitUntilRecognised(
        'manage-refresh-tokens',
        'Delete or Regenerate Refresh Token',
      );
      await panel.waitForVerdict('generate-new-refresh-token', 'differs');
      await panel.fill();
      await panel.waitForVerdict('generate-new-refresh-token', 'ok');
    },
  },
  {
    task: 'manage-refresh-tokens',
    name: 'OK shows the refresh token once, and it is captured',
    leaveWith: 'Done',
    async run({ admin, panel, terms }) {
      await admin.press(terms.of('OK'));
      await admin.waitForPage(terms.of('Successfully Regenerated Refresh Token'));
      await panel.waitUntilRecognised(
        'manage-refresh-tokens',
        terms.of('Successfully Regenerated Refresh Token'),
      );
      await panel.waitForCredentials('captured', 'refreshToken');
      await panel.waitForStep('manage-refresh-tokens', 'done');
    },
  },
  {
    task: 'view-api-clients',
    name: 'View API Clients gives the addresses',
    async run({ admin, panel, terms }) {
      await admin.open(terms.of('View API Clients'));
      await panel.waitUntilRecognised('view-api-clients', terms.of('View API Clients'));
      await panel.waitForStep('view-api-clients', 'done');
      await panel.waitForCredentials('captured', ...credentialNames);
    },
  },
  {
    task: 'verify',
    name: 'Verify proves the captured values at Workday',
    async run({ panel }) {
      await panel.verify();
      expectPassed(await panel.checks());
      await panel.waitForCredentials(
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
    name: "Kolleno's page offers its link, and the side panel connects it",
    beside: 'kolleno',
    async run({ panel, kolleno }) {
      await kolleno.open();
      await panel.takeLink();
      await panel.waitForHandoff('connected');
    },
  },
  {
    task: 'send',
    name: "Send delivers the credentials, and Kolleno's receipt shows",
    async run({ admin, panel }) {
      await admin.page.bringToFront();
      await panel.send();
      await panel.waitForHandoff('received');
      await panel.waitForCredentials('sent', ...credentialNames);
    },
  },
];

/**
 * The customers check may be skipped, because Kolleno's article does not ask for that scope. The
 * password is checked only on request.
 */
function expectPassed({
  token,
  wql,
  invoices,
  pdf,
}: Awaited<ReturnType<SidePanel['checks']>>): void {
  const outcomes = [token, wql, invoices, pdf];
  if (outcomes.some((outcome) => outcome !== 'passed'))
    throw new Error(`The checks ended as ${outcomes.join(', ')}.`);
}
