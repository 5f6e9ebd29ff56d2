import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/index.ts';
import { Admin } from '../drivers/admin.ts';
import { launchChromium } from '../drivers/browser-chromium.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { journeySteps } from '../drivers/journey.ts';
import type { JourneyStep } from '../drivers/journey-step.ts';
import { message } from '../drivers/messages.ts';
import { SidePanel } from '../drivers/side-panel.ts';
import { stopAtFirstFailure } from '../drivers/stop-at-first-failure.ts';
import { waitUntil } from '../drivers/wait-until.ts';
import { filesIn } from '../security/canary/disk.ts';
import { Needles } from '../security/canary/marks.ts';

/** The browser is killed during the set-up and started again with the same profile. */
const passphrase = 'five words of no kin at all';
const captured = ['isuUserName', 'isuPassword', 'clientId', 'clientSecret'] as const;

let harness: Harness;
let profile: string;

async function walk(...tasks: JourneyStep['task'][]): Promise<void> {
  for (const step of journeySteps.filter(({ task }) => tasks.includes(task)))
    await step.run(harness);
}

/** Kills the browser without a chance to clean up, as in a crash or a power failure. */
async function killAndRestart(): Promise<void> {
  const browser = harness.chromium.browser.process();
  if (!browser) throw new Error('The browser has no process.');
  const gone = once(browser, 'exit');
  browser.kill('SIGKILL');
  await gone;
  const chromium = await launchChromium({ port: harness.sandbox.port, profile });
  const page = await chromium.newPage();
  const home = harness.sandbox.tenants.find(({ name }) => name === 'acme_dpt1');
  const admin = new Admin(page, home?.url ?? '', 'classic');
  await admin.openHome();
  await page.bringToFront();
  await chromium.extension.triggerAction(page);
  harness = { ...harness, chromium, admin, panel: new SidePanel(await chromium.panel()) };
}

/** The actual values, read from Workday. */
async function truth(): Promise<Record<(typeof captured)[number], string>> {
  const client = await harness.tenant.apiClient(defaultNames.apiClient);
  const user = await harness.tenant.user(defaultNames.isuUserName);
  if (!client || !user?.password) throw new Error('The tenant lacks what was created.');
  return {
    isuUserName: user.userName,
    isuPassword: user.password,
    clientId: client.clientId,
    clientSecret: client.clientSecret,
  };
}

/** Returns which secrets are in any file of the profile, in pieces and in many encodings. */
async function onDisk(): Promise<string[]> {
  const { isuPassword, clientSecret } = await truth();
  const needles = new Needles(
    Object.entries({ isuPassword, clientSecret, passphrase }).map(([name, value]) => ({
      name,
      value,
    })),
  );
  return [...filesIn(profile)].flatMap(({ path, bytes }) =>
    needles
      .in(bytes)
      .map(({ mark, encoding }) => `${mark}, ${encoding}, in ${path.slice(profile.length)}`),
  );
}

const protectValues = (state: 'none' | 'memory' | 'sealed' | 'locked') =>
  waitUntil(`the values to be kept: ${state}`, () =>
    harness.panel.page.$(`[data-keeping="${state}"]`),
  );
async function press(action: string, within = ''): Promise<void> {
  const selector = `${within} [data-action="${action}"]`;
  await harness.panel.unfoldAround(selector);
  await harness.panel.page.locator(selector).click();
}

async function type(label: string, text: string): Promise<void> {
  await harness.panel.openRows();
  const box = await harness.panel.page.waitForSelector(`aria/${label}[role="textbox"]`);
  await box?.type(text);
}

const open = async () => {
  profile = mkdtempSync(join(tmpdir(), 'restart-'));
  harness = await startHarness({ profile });
};
const close = async () => {
  await harness?.chromium.close();
  await harness?.close();
  rmSync(profile, { recursive: true, force: true });
};

describe('with a passphrase', () => {
  beforeAll(open);
  afterAll(close);
  stopAtFirstFailure();

  test('before protection, the panel warns that closing loses the captured values', async () => {
    await walk('create-integration-system-user');
    await harness.panel.waitForText(message('panel.keeping.memory'));
    await protectValues('memory');
  });

  test('Protect seals the captured values and those captured later', async () => {
    await press('protect');
    await type('Passphrase', passphrase);
    await type('Repeat it', passphrase);
    await press('protect', 'dialog');
    await harness.panel.waitForText(message('panel.keeping.protected'));
    await walk('register-api-client');
    await harness.panel.waitForCredentials('captured', ...captured);
    await protectValues('sealed');
  });

  test('after a kill the values are kept and locked, and a wrong passphrase is rejected', async () => {
    await killAndRestart();
    await harness.panel.waitForCredentials('locked', ...captured);
    await protectValues('locked');
    await harness.panel.waitForText(message('panel.keeping.locked'));
    await type('Passphrase', 'five words of no kin at al');
    await press('unlock');
    await harness.panel.waitForText(message('panel.keeping.wrong'));
    expect(await onDisk()).toEqual([]);
  });

  test('the right passphrase restores the same values', async () => {
    await type('Passphrase', passphrase.slice(-1));
    await press('unlock');
    await harness.panel.waitForCredentials('captured', ...captured);
    await protectValues('sealed');
    const values = await truth();
    for (const name of captured) expect(await harness.panel.reveal(name)).toContain(values[name]);
  });

  test('after another kill they are still there', async () => {
    await killAndRestart();
    await type('Passphrase', passphrase);
    await press('unlock');
    await harness.panel.waitForCredentials('captured', ...captured);
    expect(await harness.panel.reveal('clientSecret')).toContain((await truth()).clientSecret);
    expect(await onDisk()).toEqual([]);
  });
});

describe("with Kolleno's key", () => {
  beforeAll(open);
  afterAll(close);
  stopAtFirstFailure();

  test('values captured after connecting are sealed for Kolleno', async () => {
    await harness.panel.connect(await harness.tenant.handoffLink());
    await harness.panel.waitForHandoff('connected');
    await walk('create-integration-system-user', 'register-api-client');
    await harness.panel.waitForText(message('panel.keeping.sealed'));
    await protectValues('sealed');
  });

  test('after a kill the values show as sealed and are nowhere in plain text', async () => {
    await killAndRestart();
    await harness.panel.waitForCredentials('sealed', ...captured);
    await harness.panel.waitForText(message('panel.keeping.sealedAway'));
    expect(await harness.panel.page.$('[data-action="reveal"]')).toBeNull();
    expect(await onDisk()).toEqual([]);
  });

  test('after a new link, Send delivers the same values', async () => {
    await harness.panel.connect(
      await harness.tenant.handoffLink({ accepts: ['tenant', ...captured] }),
    );
    await harness.panel.waitForHandoff('connected');
    await harness.panel.send();
    await harness.panel.waitForHandoff('received');
    expect(await harness.tenant.submissions()).toMatchObject([
      { sealedSets: 1, payload: { credentials: { tenant: 'acme_dpt1', ...(await truth()) } } },
    ]);
    expect((await harness.tenant.state()).intake.rejected).toEqual([]);
    await harness.panel.waitForCredentials('sent', ...captured);
    await protectValues('none');
    await killAndRestart();
    await harness.panel.waitForHandoff('received');
    await harness.panel.waitForCredentials('sent', ...captured);
    expect(await onDisk()).toEqual([]);
  });
});
