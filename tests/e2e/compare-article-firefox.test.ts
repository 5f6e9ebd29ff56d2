import { expect, test } from 'vitest';
import { launchFirefox } from '../drivers/browser-firefox.ts';
import { hasHelpCentreAccess } from '../drivers/help-centre-access.ts';
import { SettingsPage } from '../drivers/settings-page.ts';
import { waitUntil } from '../drivers/wait-until.ts';
import { build } from '../runners/build.ts';
import { startSandbox } from '../sandbox/server/start.ts';

const uuid = '6f2d9c1e-3f0b-4a57-9f0e-5d1c7a4b8e21';

test('Firefox grants the access on a click and gets it back after the article was read', async () => {
  await build('firefox');
  await using stack = new AsyncDisposableStack();
  const sandbox = stack.adopt(await startSandbox(), (one) => one.close());
  const firefox = stack.adopt(
    await launchFirefox({
      port: sandbox.port,
      preferences: {
        // With this preference Firefox grants requests without a prompt. They still need a user
        // gesture.
        'extensions.webextOptionalPermissionPrompts': false,
        'extensions.webextensions.uuids': JSON.stringify({ 'connect-workday@kolleno.com': uuid }),
      },
    }),
    (one) => one.close(),
  );
  const page = await firefox.newPage();
  // `goto` never settles on an extension page, so wait for the element instead. The blank page
  // before it may end a wait that began there.
  page.goto(`moz-extension://${uuid}/options.html`).catch(() => undefined);
  await waitUntil('the settings to be read', () => page.$('main[aria-busy="false"]'));
  expect(await hasHelpCentreAccess(page)).toBe(false);
  const settings = new SettingsPage(page);
  await settings.compareArticle('read');
  expect(await settings.differences()).toEqual([
    { access: 'put', kind: 'only-article', name: 'Process: Customer Invoice (NEW)' },
    { access: 'get', kind: 'only-ours', name: 'Set Up: Currency Rates' },
  ]);
  expect(await hasHelpCentreAccess(page)).toBe(false);
  await settings.apply('Process: Customer Invoice (NEW)');
  expect(await settings.entries('put')).toContainEqual({
    name: 'Process: Customer Invoice (NEW)',
    status: 'added',
    locked: false,
  });
});
