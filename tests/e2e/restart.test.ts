import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/index.ts';
import { Admin } from '../drivers/admin.ts';
import { launchChromium } from '../drivers/browser-chromium.ts';
import { eventually } from '../drivers/wait-until.ts';
import { Guide } from '../drivers/side-panel.ts';
import { inOrder } from '../drivers/stop-at-first-failure.ts';
import { sentence } from '../drivers/messages.ts';
import { openStage, type Stage } from '../drivers/harness.ts';
import { journey, type WalkStep } from '../drivers/journey.ts';
import { filesIn } from '../security/canary/disk.ts';
import { Needles } from '../security/canary/marks.ts';

/** The browser is killed in the middle of the work and started again on the same profile. */
const passphrase = 'five words of no kin at all';
const captured = ['isuUserName', 'isuPassword', 'clientId', 'clientSecret'] as const;

let stage: Stage;
let profile: string;

async function walk(...tasks: WalkStep['task'][]): Promise<void> {
  for (const step of journey.filter(({ task }) => tasks.includes(task))) await step.walk(stage);
}

/** No time to tidy up: as a crash, or a machine that goes dark. */
async function killAndRestart(): Promise<void> {
  const browser = stage.chromium.browser.process();
  if (!browser) throw new Error('The browser has no process.');
  const gone = once(browser, 'exit');
  browser.kill('SIGKILL');
  await gone;
  const chromium = await launchChromium({ port: stage.sandbox.port, profile });
  const page = await chromium.newPage();
  const home = stage.sandbox.tenants.find(({ name }) => name === 'acme_dpt1');
  const admin = new Admin(page, home?.url ?? '', 'classic');
  await admin.arrives();
  await page.bringToFront();
  await chromium.extension.triggerAction(page);
  stage = { ...stage, chromium, admin, guide: new Guide(await chromium.panel()) };
}

/** What Workday itself says the values are. */
async function truth(): Promise<Record<(typeof captured)[number], string>> {
  const client = await stage.tenant.apiClient(defaultNames.apiClient);
  const user = await stage.tenant.user(defaultNames.isuUserName);
  if (!client || !user?.password) throw new Error('The tenant lacks what was created.');
  return {
    isuUserName: user.userName,
    isuPassword: user.password,
    clientId: client.clientId,
    clientSecret: client.clientSecret,
  };
}

/** The secrets, piece by piece and in many encodings, in every file of the profile. */
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

const keeps = (state: 'none' | 'memory' | 'sealed' | 'locked') =>
  eventually(`the values to be kept: ${state}`, () =>
    stage.guide.panel.$(`[data-keeping="${state}"]`),
  );
const press = (action: string, within = '') =>
  stage.guide.panel.locator(`${within} [data-action="${action}"]`).click();

async function types(label: string, text: string): Promise<void> {
  const box = await stage.guide.panel.waitForSelector(`aria/${label}[role="textbox"]`);
  await box?.type(text);
}

const opens = async () => {
  profile = mkdtempSync(join(tmpdir(), 'restart-'));
  stage = await openStage({ profile });
};
const closes = async () => {
  await stage?.chromium.close();
  await stage?.close();
  rmSync(profile, { recursive: true, force: true });
};

describe('with a passphrase', () => {
  beforeAll(opens);
  afterAll(closes);
  inOrder(() => stage, 'restart with a passphrase');

  test('before, the panel says that closing loses what is captured', async () => {
    await walk('create-integration-system-user');
    await stage.guide.says(sentence('panel.keeping.memory'));
    await keeps('memory');
  });

  test('Protect seals what is captured, and what is captured from then on', async () => {
    await press('protect');
    await types('Passphrase', passphrase);
    await types('Repeat it', passphrase);
    await press('protect', 'dialog');
    await stage.guide.says(sentence('panel.keeping.protected'));
    await walk('register-api-client');
    await stage.guide.holds('captured', ...captured);
    await keeps('sealed');
  });

  test('after the browser was killed the values are kept and locked, and a wrong passphrase is called wrong', async () => {
    await killAndRestart();
    await stage.guide.holds('locked', ...captured);
    await keeps('locked');
    await stage.guide.says(sentence('panel.keeping.locked'));
    await types('Passphrase', 'five words of no kin at al');
    await press('unlock');
    await stage.guide.says(sentence('panel.keeping.wrong'));
    expect(await onDisk()).toEqual([]);
  });

  test('the right one brings back the very values', async () => {
    await types('Passphrase', passphrase.slice(-1));
    await press('unlock');
    await stage.guide.holds('captured', ...captured);
    await keeps('sealed');
    const values = await truth();
    for (const name of captured) expect(await stage.guide.reveals(name)).toContain(values[name]);
  });

  test('killed once more, they are still there', async () => {
    await killAndRestart();
    await types('Passphrase', passphrase);
    await press('unlock');
    await stage.guide.holds('captured', ...captured);
    expect(await stage.guide.reveals('clientSecret')).toContain((await truth()).clientSecret);
    expect(await onDisk()).toEqual([]);
  });
});

describe("with Kolleno's key", () => {
  beforeAll(opens);
  afterAll(closes);
  inOrder(() => stage, 'restart with a key');

  test('what is captured after connecting is sealed for Kolleno', async () => {
    await stage.guide.connects(await stage.tenant.handoffLink());
    await stage.guide.handsOff('connected');
    await walk('create-integration-system-user', 'register-api-client');
    await stage.guide.says(sentence('panel.keeping.sealed'));
    await keeps('sealed');
  });

  test('after the browser was killed the values show as sealed, and lie nowhere in the open', async () => {
    await killAndRestart();
    await stage.guide.holds('sealed', ...captured);
    await stage.guide.says(sentence('panel.keeping.sealedAway'));
    expect(await stage.guide.panel.$('[data-action="reveal"]')).toBeNull();
    expect(await onDisk()).toEqual([]);
  });

  test('a new link, and Send hands over the very values', async () => {
    await stage.guide.connects(
      await stage.tenant.handoffLink({ accepts: ['tenant', ...captured] }),
    );
    await stage.guide.handsOff('connected');
    await stage.guide.sends();
    await stage.guide.handsOff('received');
    expect(await stage.tenant.submissions()).toMatchObject([
      { sealedSets: 1, payload: { credentials: { tenant: 'acme_dpt1', ...(await truth()) } } },
    ]);
    expect((await stage.tenant.state()).intake.rejected).toEqual([]);
    await stage.guide.holds('sent', ...captured);
    await keeps('none');
    await killAndRestart();
    await stage.guide.handsOff('received');
    await stage.guide.holds('sent', ...captured);
    expect(await onDisk()).toEqual([]);
  });
});
