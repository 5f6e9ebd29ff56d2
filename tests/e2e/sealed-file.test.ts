import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/index.ts';
import { credentialNames } from '../../utils/guide/task.ts';
import type { SealedFilePayload } from '../../utils/state/sealed-file.ts';
import { readDisk } from '../drivers/disk.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { holdTimers } from '../drivers/held-timers.ts';
import { journeySteps } from '../drivers/journey.ts';
import type { JourneyStep } from '../drivers/journey-step.ts';
import { message } from '../drivers/messages.ts';
import { stopAtFirstFailure } from '../drivers/stop-at-first-failure.ts';
import { waitUntil } from '../drivers/wait-until.ts';

/**
 * Delivery without an intake in the real browser: the saved file, opened with the documented
 * command, and the real clipboard.
 */
let harness: Harness;
const folder = mkdtempSync(join(tmpdir(), 'sealed-file-'));
const downloads = join(folder, 'downloads');
const name = 'kolleno-workday-acme_dpt1.sealed.json';

beforeAll(async () => {
  harness = await startHarness();
  const session = await harness.chromium.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  await session.send('Browser.grantPermissions', {
    permissions: ['clipboardReadWrite'],
  });
});
afterAll(async () => {
  await harness?.close();
  rmSync(folder, { recursive: true });
});
stopAtFirstFailure();

const panelPage = () => harness.panel.page;

async function walk(...tasks: JourneyStep['task'][]): Promise<void> {
  for (const step of journeySteps.filter(({ task }) => tasks.includes(task))) {
    await step.run(harness);
    if (step.leaveWith) await harness.admin.press(step.leaveWith);
  }
}

/** Presses the button and returns the file that the browser saved. */
async function saveFile(): Promise<string> {
  const button = '[data-action="save-sealed-file"]';
  await harness.panel.unfoldAround(button);
  await panelPage().click(button);
  await panelPage().waitForSelector('[data-sealed-file]');
  await waitUntil('the file to be saved', async () => readdirSync(downloads).includes(name));
  const saved = join(downloads, name);
  return waitUntil('the file to be whole', async () =>
    readFileSync(saved, 'utf8') ? saved : null,
  );
}

/** Runs the command of docs/sealed-file.md. */
function openFile(args: string[], input = ''): Promise<SealedFilePayload> {
  const command = ['run', '--silent', 'open-sealed-file', '--', ...args];
  return new Promise((opened, failed) => {
    const child = execFile(
      'npm',
      command,
      { cwd: resolve(import.meta.dirname, '../..') },
      (error, out) => (error ? failed(error) : opened(JSON.parse(out))),
    );
    child.stdin?.end(input);
  });
}

/** Values that Workday issued and the administrator entered, read from the tenant. */
async function issued() {
  const { endpoints, users, clients, tokens } = await harness.tenant.tenant();
  const user = users.find(({ userName }) => userName === defaultNames.isuUserName);
  const client = clients.find((one) => one.name === defaultNames.apiClient);
  return {
    fingerprint: tokens.find((token) => token.client === defaultNames.apiClient)?.fingerprint,
    values: {
      tenant: 'acme_dpt1',
      restEndpoint: endpoints.rest,
      tokenEndpoint: endpoints.token,
      clientId: client?.clientId,
      clientSecret: client?.clientSecret,
      isuUserName: user?.userName,
      isuPassword: user?.password,
    },
  };
}

async function expectIssued(payload: SealedFilePayload): Promise<void> {
  const { values, fingerprint } = await issued();
  const { refreshToken = '', ...others } = payload.credentials;
  expect(others).toEqual(values);
  expect(createHash('sha256').update(refreshToken).digest('hex')).toBe(fingerprint);
  expect(payload.tenant).toMatchObject({ name: 'acme_dpt1', environment: 'non-production' });
}

test('captures all eight values', async () => {
  await walk('create-integration-system-user', 'register-api-client', 'manage-refresh-tokens');
  await harness.admin.open('View API Clients');
  await harness.panel.waitForCredentials('captured', ...credentialNames);
});

describe('without a link', () => {
  test('the saved file opens with the passphrase shown in the panel and has what Workday issued', async () => {
    const file = await saveFile();
    const passphrase = await panelPage().$eval('[data-passphrase]', (shown) => shown.textContent);
    expect(passphrase).toMatch(/^\w{4}(-\w{4}){4}$/);
    await expectIssued(await openFile([file], passphrase));
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain(passphrase);
    await expect(
      openFile(
        [file],
        passphrase.replace(/^./, (first) => (first === '2' ? '3' : '2')),
      ),
    ).rejects.toThrow();
    rmSync(file);
  });

  test('nothing is wiped, and neither file nor passphrase is kept', async () => {
    await harness.panel.waitForCredentials('captured', ...credentialNames);
    await harness.panel.waitForText(message('panel.sealedFile.kept'));
    const passphrase = await panelPage().$eval('[data-passphrase]', (shown) => shown.textContent);
    const memory = await panelPage().evaluate(() => chrome.storage.session.get(null));
    const kept = JSON.stringify([memory, await panelPage().evaluate(readDisk)]);
    expect(kept).not.toContain(passphrase);
  });
});

describe('after a failed submission', () => {
  test("the saved file opens with Kolleno's private key, and no passphrase is shown", async () => {
    await harness.panel.connect(await harness.tenant.handoffLink());
    await harness.panel.waitForHandoff('connected');
    await harness.tenant.setFaults('intake-403');
    await harness.panel.send();
    await harness.panel.waitForHandoff('failed');
    await harness.tenant.setFaults();
    const file = await saveFile();
    expect(await panelPage().$('[data-passphrase]')).toBeNull();
    const { kid } = JSON.parse(
      Buffer.from(JSON.parse(readFileSync(file, 'utf8')).protected, 'base64url').toString(),
    );
    const [key, other] = (await harness.sandbox.kollenoKeys()).toSorted((one) =>
      one.kid === kid ? -1 : 1,
    );
    const save = (jwk: unknown) => {
      const path = join(folder, `${(jwk as { kid: string }).kid}.jwk.json`);
      writeFileSync(path, JSON.stringify(jwk));
      return path;
    };
    await expectIssued(await openFile([file, '--key', save(key)]));
    await expect(openFile([file, '--key', save(other)])).rejects.toThrow(
      'This key does not open this file',
    );
    expect(await harness.tenant.submissions()).toEqual([]);
    await harness.panel.waitForCredentials('captured', ...credentialNames);
  });
});

describe('the clipboard', () => {
  /** Read by a page with clipboard permission. */
  const clipboard = async () => {
    await harness.admin.page.bringToFront();
    return harness.admin.page.evaluate(() => navigator.clipboard.readText());
  };
  const copies = (credential: string) =>
    panelPage().click(`[data-credential="${credential}"] [data-action="copy"]`);
  const holds = (value: string | null | undefined) =>
    waitUntil('the clipboard to hold what was copied', async () => (await clipboard()) === value);
  const clientSecret = async () => (await issued()).values.clientSecret;

  test('loses a secret after a minute, also while Workday has the focus', async () => {
    const clock = await holdTimers(panelPage(), 60_000);
    await copies('clientSecret');
    await harness.panel.waitForText(message('panel.clipboard.waiting', 'Client Secret', '60'));
    await holds(await clientSecret());
    await harness.admin.page.click('body');
    expect(await panelPage().evaluate(() => document.hasFocus())).toBe(false);
    expect(await clipboard()).toBe(await clientSecret());
    expect(await clock.elapse()).toBe(1);
    await expect
      .poll(async () => (await clipboard()) === '', { message: 'the clipboard to be cleared' })
      .toBeTruthy();
    await harness.panel.waitForText(message('panel.clipboard.cleared', 'Client Secret'));
    await clock.release();
  });

  test('is cleared by a press, also with the cursor in a field of the panel', async () => {
    await copies('refreshToken');
    await expect
      .poll(async () => (await clipboard()).length > 80, {
        message: 'the refresh token to be copied',
      })
      .toBeTruthy();
    await panelPage().focus('[data-handoff] input');
    await panelPage().$eval('[data-action="clear-clipboard"]', (button) =>
      (button as HTMLElement).click(),
    );
    await expect
      .poll(async () => (await clipboard()) === '', { message: 'the clipboard to be cleared' })
      .toBeTruthy();
  });

  test('keeps a URL', async () => {
    await copies('clientSecret');
    await holds(await clientSecret());
    await copies('restEndpoint');
    await holds((await issued()).values.restEndpoint);
    expect(await panelPage().$('[data-action="clear-clipboard"]')).toBeNull();
  });

  test('is cleared when the panel closes', async () => {
    await copies('isuPassword');
    await holds((await issued()).values.isuPassword);
    await panelPage().close();
    await expect
      .poll(async () => (await clipboard()) === '', { message: 'the clipboard to be cleared' })
      .toBeTruthy();
  });
});
