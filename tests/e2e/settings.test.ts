import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { permissions } from '../../utils/guide/permissions.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { journeySteps, runStep } from '../drivers/journey.ts';
import type { JourneyStep } from '../drivers/journey-step.ts';
import {
  type ManagedPolicy,
  managedPolicy,
  unpackedId,
  whyNoPolicy,
} from '../drivers/managed-policy.ts';
import { message } from '../drivers/messages.ts';
import { SettingsPage } from '../drivers/settings-page.ts';
import { stopAtFirstFailure } from '../drivers/stop-at-first-failure.ts';
import { build, builtExtension } from '../runners/build.ts';

/** The settings page and an organisation's policy, checked by what the tenant has at the end. */
let harness: Harness;

const guideNames = (access: string) =>
  permissions.filter((one) => one.access === access).map(({ name }) => name);

async function opensSettings(): Promise<SettingsPage> {
  const opened = harness.chromium.browser.waitForTarget((target) =>
    target.url().endsWith('/options.html'),
  );
  await harness.panel.page.click('[data-action="settings"]');
  const page = await (await opened).asPage();
  await page.waitForSelector('main[aria-busy="false"]');
  return new SettingsPage(page);
}

async function walk(...tasks: JourneyStep['task'][]): Promise<void> {
  for (const step of journeySteps.filter(({ task }) => tasks.includes(task)))
    await runStep(step, harness);
}

describe('the settings of one company', () => {
  let settings: SettingsPage;
  let welcome: Page;
  beforeAll(async () => {
    harness = await startHarness({ welcome: true });
  });
  afterAll(() => harness?.close());
  stopAtFirstFailure();

  test('the installation opens the welcome page once, with the permissions of the built manifest', async () => {
    const opened = harness.chromium.browser
      .targets()
      .filter((one) => one.url().endsWith('/welcome.html'));
    expect(opened).toHaveLength(1);
    const page = await opened[0]?.page();
    if (!page) throw new Error('The welcome page is no tab.');
    welcome = page;
    await welcome.bringToFront();
    await welcome.waitForSelector('[data-asked]');
    const asked = await welcome.$$eval('[data-asked]', (all) =>
      all.map((one) => one.getAttribute('data-asked')),
    );
    const manifest = JSON.parse(
      readFileSync(join(builtExtension('chromium'), 'manifest.json'), 'utf8'),
    ) as Record<string, string[] | undefined>;
    const wanted = [
      'permissions',
      'host_permissions',
      'optional_permissions',
      'optional_host_permissions',
    ].flatMap((list) => manifest[list] ?? []);
    expect(asked.toSorted()).toEqual(wanted.toSorted());
    await harness.admin.page.bringToFront();
  });

  test("the panel's introduction works with the keyboard only and has one primary button at any time", async () => {
    const { page } = harness.panel;
    const primaries = () =>
      page.$$eval('button[class*="primary"]', (all) =>
        all.map((one) => one.getAttribute('data-action')),
      );
    await page.bringToFront();
    expect(await primaries()).toEqual(['open-task']);
    await page.focus('footer [data-action="orientation-again"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-orientation]');
    await page.focus('[data-action="orientation-next"]');
    for (const step of ['1', '2', '3']) {
      await page.waitForSelector(`[data-orientation="${step}"]`);
      expect(await primaries()).toEqual(['orientation-next']);
      const onButton = () =>
        page.evaluate(
          () => document.activeElement?.getAttribute('data-action') === 'orientation-next',
        );
      for (let tabs = 0; tabs < 4 && !(await onButton()); tabs += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    await page.waitForFunction(() => !document.querySelector('[data-orientation]'));
    expect(await primaries()).toEqual(['open-task']);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  test('the gear button in the panel opens them', async () => {
    settings = await opensSettings();
    expect(new Set(Object.values(await settings.origins()))).toEqual(new Set(['guide']));
    expect((await settings.entries('get')).map(({ status }) => status)).toEqual(
      guideNames('get').map(() => 'inferred'),
    );
  });

  test("fills the company's names, also in derived values", async () => {
    await settings.saveNames({ isuUserName: 'svc-kolleno', securityGroup: 'Receivables Export' });
    await harness.admin.page.bringToFront();
    await walk('create-integration-system-user', 'create-security-group', 'edit-security-group');
    expect(await harness.tenant.user('svc-kolleno')).toMatchObject({ userName: 'svc-kolleno' });
    expect(await harness.tenant.securityGroup('Receivables Export')).toMatchObject({
      members: ['svc-kolleno'],
    });
  });

  test('an open page follows a change of the lists at once, and near-duplicates stay separate', async () => {
    const open = journeySteps.filter(({ task }) => task === 'maintain-domain-permissions')[0];
    if (open) await runStep(open, harness);
    await settings.page.bringToFront();
    await settings.submitPermission('view', 'Customer Object Management');
    await settings.waitForText(
      message(
        'settings.permissions.thereAs',
        'Customer Object Management',
        'Custom Object Management',
      ),
    );
    await settings.submitPermission('get', 'process: customer invoice – view');
    await settings.waitForText(
      message('settings.permissions.there', 'Process: Customer Invoice - View'),
    );
    await settings.add('get', 'Process: Customer Invoice (NEW)');
    await settings.remove('get', 'Set Up: Currency Rates');
    await harness.admin.page.bringToFront();
    await expect
      .poll(
        async () => {
          const get = (await harness.panel.permissions()).filter(({ access }) => access === 'get');
          return (
            get.some(
              ({ name, state }) =>
                name === 'Process: Customer Invoice (NEW)' && state === 'missing',
            ) && get.every(({ name }) => name !== 'Set Up: Currency Rates')
          );
        },
        { message: 'the panel to follow' },
      )
      .toBeTruthy();
    await harness.panel.waitForText(message('settings.permissions.status.added'));
  });

  test('the tenant has the changed lists, and the comment has the company’s names', async () => {
    const [, ...rest] = journeySteps.filter(({ task }) => task === 'maintain-domain-permissions');
    for (const step of rest) await runStep(step, harness);
    await walk('activate-security-policy-changes');
    const { groups, activations } = await harness.tenant.tenant();
    const group = groups.find(({ name }) => name === 'Receivables Export');
    expect(group?.active.get.toSorted()).toEqual(
      [
        ...guideNames('get').filter((name) => name !== 'Set Up: Currency Rates'),
        'Process: Customer Invoice (NEW)',
      ].toSorted(),
    );
    expect(group?.active.put.toSorted()).toEqual(guideNames('put').toSorted());
    expect(activations.at(-1)?.comment).toContain(
      'group Receivables Export (it contains the ISU svc-kolleno)',
    );
  });

  test('a list that changes after it was saved requires the step again', async () => {
    await harness.panel.waitForStep('maintain-domain-permissions', 'done');
    await settings.page.bringToFront();
    await settings.add('put', 'Process: Customer Invoice (NEW)');
    await harness.panel.waitForStep('maintain-domain-permissions', 'attention');
    await settings.remove('put', 'Process: Customer Invoice (NEW)');
    await harness.panel.waitForStep('maintain-domain-permissions', 'done');
  });

  test('the welcome page opens the side panel again', async () => {
    const panels = () =>
      welcome.evaluate(
        async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length,
      );
    await welcome.bringToFront();
    await welcome.evaluate(async () => {
      const { id: windowId = -1 } = await chrome.windows.getCurrent();
      await chrome.sidePanel.close({ windowId });
    });
    await expect
      .poll(async () => (await panels()) === 0, { message: 'the panel to be closed' })
      .toBeTruthy();
    await welcome.click('[data-action="open-panel"]');
    await expect
      .poll(async () => (await panels()) === 1, { message: 'the panel to be open' })
      .toBeTruthy();
    expect(await welcome.$('[role="alert"]')).toBeNull();
  });
});

describe("an organisation's policy", () => {
  const unable = whyNoPolicy();
  let folder: string;
  let policy: ManagedPolicy | undefined;

  beforeAll(async () => {
    if (unable) return;
    await build('chromium');
    // A separate folder gives the extension its own ID, so the policy does not affect other
    // browsers with the same build.
    folder = mkdtempSync(join(tmpdir(), 'kolleno-policy-'));
    cpSync(builtExtension('chromium'), folder, { recursive: true });
    policy = managedPolicy(folder);
    policy.write({
      names: { isuUserName: 'svc-by-policy' },
      permissions: {
        add: { get: ['Process: Customer Invoice (NEW)'] },
        remove: { put: ['Process: Customer Payment'] },
      },
      handoffOrigins: ['https://kolleno.example.com', 'https://*.example.com'],
      allowSend: false,
    });
    harness = await startHarness({ folder });
  });
  afterAll(async () => {
    policy?.remove();
    await harness?.close();
    if (folder) rmSync(folder, { recursive: true });
  });
  beforeEach(({ skip }) => {
    if (unable) skip(unable);
  });
  stopAtFirstFailure();

  test('applies to this extension, whose ID is derived from its folder', () => {
    expect(harness.chromium.extension.id).toBe(unpackedId(folder));
  });

  test('is shown locked on the settings page, with its unusable parts', async () => {
    const settings = await opensSettings();
    await settings.waitForText(message('settings.policy.title'));
    expect(await settings.origins()).toMatchObject({ isuUserName: 'policy', apiClient: 'guide' });
    expect(
      await settings.page.$eval('[data-name="isuUserName"] input', (box) => box.readOnly),
    ).toBe(true);
    expect(await settings.entries('get')).toContainEqual({
      name: 'Process: Customer Invoice (NEW)',
      status: 'policy',
      locked: true,
    });
    expect(await settings.entries('put')).toContainEqual({
      name: 'Process: Customer Payment',
      status: 'published',
      removedBy: 'policy',
      locked: true,
    });
    await settings.waitForText('https://kolleno.example.com');
    await settings.page.waitForSelector('[data-policy-problem="handoffOrigins.1"]');
    await settings.page.close();
  });

  test('determines what Workday gets, and sends nothing', async () => {
    await harness.admin.page.bringToFront();
    await walk('create-integration-system-user');
    expect(await harness.tenant.user('svc-by-policy')).toBeDefined();
    await harness.panel.waitForText(message('panel.send.notAllowed'));
    expect(await harness.panel.page.$('[data-action="send"]')).toBeNull();
  });

  test('takes effect without a restart when it changes', async () => {
    policy?.write({ names: { isuUserName: 'svc-renamed' } });
    await harness.panel.page.waitForFunction(
      (said) => !document.body.textContent.includes(said),
      {},
      message('panel.send.notAllowed'),
    );
    await harness.admin.open('Create Integration System User');
    await harness.panel.waitUntilRecognised(
      'create-integration-system-user',
      'Create Integration System User',
    );
    await harness.panel.fill();
    await harness.admin.press('OK');
    await expect
      .poll(() => harness.tenant.user('svc-renamed'), { message: 'the user of the new name' })
      .toBeTruthy();
  });
});
