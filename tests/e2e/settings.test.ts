import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { permissions } from '../../utils/guide/permissions.ts';
import { eventually } from '../drivers/wait-until.ts';
import { inOrder } from '../drivers/stop-at-first-failure.ts';
import {
  type ManagedPolicy,
  managedPolicy,
  noPolicyBecause,
  unpackedId,
} from '../drivers/managed-policy.ts';
import { sentence } from '../drivers/messages.ts';
import { SettingsPage } from '../drivers/settings-page.ts';
import { openStage, type Stage } from '../drivers/harness.ts';
import { journey, take, type WalkStep } from '../drivers/journey.ts';
import { build, builtExtension } from '../runners/build.ts';

/** What is decided on the settings page and by an organisation's policy reaches Workday: told by what the tenant holds in the end. */
let stage: Stage;

const guideNames = (access: string) =>
  permissions.filter((one) => one.access === access).map(({ name }) => name);

async function opensSettings(): Promise<SettingsPage> {
  const opened = stage.chromium.browser.waitForTarget((target) =>
    target.url().endsWith('/options.html'),
  );
  await stage.guide.panel.click('[data-action="settings"]');
  const page = await (await opened).asPage();
  await page.waitForSelector('main[aria-busy="false"]');
  return new SettingsPage(page);
}

async function walks(...tasks: WalkStep['task'][]): Promise<void> {
  for (const step of journey.filter(({ task }) => tasks.includes(task))) await take(step, stage);
}

describe('the settings of one company', () => {
  let settings: SettingsPage;
  let welcome: Page;
  beforeAll(async () => {
    stage = await openStage({ welcome: true });
  });
  afterAll(() => stage?.close());
  inOrder(() => stage, 'settings');

  test('the installation opened the welcome page, once, with the permissions of the built manifest', async () => {
    const opened = stage.chromium.browser
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
    await stage.admin.page.bringToFront();
  });

  test('the panel introduces itself, by keyboard alone, with one primary button at any time', async () => {
    const { panel } = stage.guide;
    const primaries = () =>
      panel.$$eval('button[class*="primary"]', (all) =>
        all.map((one) => one.getAttribute('data-action')),
      );
    await panel.bringToFront();
    await panel.focus('[data-action="orientation-next"]');
    for (const step of ['1', '2', '3']) {
      await panel.waitForSelector(`[data-orientation="${step}"]`);
      expect(await primaries()).toEqual(['orientation-next']);
      const onButton = () =>
        panel.evaluate(
          () => document.activeElement?.getAttribute('data-action') === 'orientation-next',
        );
      for (let tabs = 0; tabs < 4 && !(await onButton()); tabs += 1)
        await panel.keyboard.press('Tab');
      await panel.keyboard.press('Enter');
    }
    await panel.waitForFunction(() => !document.querySelector('[data-orientation]'));
    expect(await primaries()).toEqual(['open-task']);
    expect(await panel.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  test('the gear in the panel opens them', async () => {
    settings = await opensSettings();
    expect(new Set(Object.values(await settings.origins()))).toEqual(new Set(['guide']));
    expect((await settings.entries('get')).map(({ status }) => status)).toEqual(
      guideNames('get').map(() => 'inferred'),
    );
  });

  test('a name of the company is filled in, and everything that follows from it', async () => {
    await settings.names({ isuUserName: 'svc-kolleno', securityGroup: 'Receivables Export' });
    await stage.admin.page.bringToFront();
    await walks('create-integration-system-user', 'create-security-group', 'edit-security-group');
    expect(await stage.tenant.user('svc-kolleno')).toMatchObject({ userName: 'svc-kolleno' });
    expect(await stage.tenant.securityGroup('Receivables Export')).toMatchObject({
      members: ['svc-kolleno'],
    });
  });

  test('an open page follows a change of the lists at once, and near-duplicates stay apart', async () => {
    const open = journey.filter(({ task }) => task === 'maintain-domain-permissions')[0];
    if (open) await take(open, stage);
    await settings.page.bringToFront();
    await settings.tries('view', 'Customer Object Management');
    await settings.says(
      sentence(
        'settings.permissions.thereAs',
        'Customer Object Management',
        'Custom Object Management',
      ),
    );
    await settings.tries('get', 'process: customer invoice – view');
    await settings.says(sentence('settings.permissions.there', 'Process: Customer Invoice - View'));
    await settings.adds('get', 'Process: Customer Invoice (NEW)');
    await settings.removes('get', 'Set Up: Currency Rates');
    await stage.admin.page.bringToFront();
    await eventually('the panel to follow', async () => {
      const get = (await stage.guide.permissions()).filter(({ access }) => access === 'get');
      return (
        get.some(
          ({ name, state }) => name === 'Process: Customer Invoice (NEW)' && state === 'missing',
        ) && get.every(({ name }) => name !== 'Set Up: Currency Rates')
      );
    });
    await stage.guide.says(sentence('settings.permissions.status.added'));
  });

  test('the tenant holds the lists as they were changed, and the comment has the company’s names', async () => {
    const [, ...rest] = journey.filter(({ task }) => task === 'maintain-domain-permissions');
    for (const step of rest) await take(step, stage);
    await walks('activate-security-policy-changes');
    const { groups, activations } = await stage.tenant.tenant();
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

  test('a list that changes after it was saved needs the step again', async () => {
    await stage.guide.marks('maintain-domain-permissions', 'done');
    await settings.page.bringToFront();
    await settings.adds('put', 'Process: Customer Invoice (NEW)');
    await stage.guide.marks('maintain-domain-permissions', 'attention');
    await settings.removes('put', 'Process: Customer Invoice (NEW)');
    await stage.guide.marks('maintain-domain-permissions', 'done');
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
    await eventually('the panel to be closed', async () => (await panels()) === 0);
    await welcome.click('[data-action="open-panel"]');
    await eventually('the panel to be open', async () => (await panels()) === 1);
    expect(await welcome.$('[role="alert"]')).toBeNull();
  });
});

describe("an organisation's policy", () => {
  const unable = noPolicyBecause();
  let folder: string;
  let policy: ManagedPolicy | undefined;

  beforeAll(async () => {
    if (unable) return;
    await build('chromium');
    // A folder of its own gives the extension an id of its own: other browsers of the same build stay without the policy.
    folder = mkdtempSync(join(tmpdir(), 'kolleno-policy-'));
    cpSync(builtExtension('chromium'), folder, { recursive: true });
    policy = managedPolicy(folder);
    policy.says({
      names: { isuUserName: 'svc-by-policy' },
      permissions: {
        add: { get: ['Process: Customer Invoice (NEW)'] },
        remove: { put: ['Process: Customer Payment'] },
      },
      handoffOrigins: ['https://kolleno.example.com', 'https://*.example.com'],
      allowSend: false,
    });
    stage = await openStage({ folder });
  });
  afterAll(async () => {
    policy?.remove();
    await stage?.close();
    if (folder) rmSync(folder, { recursive: true });
  });
  beforeEach(({ skip }) => {
    if (unable) skip(unable);
  });
  inOrder(() => stage, 'policy');

  test('is for this extension, whose id follows from its folder', () => {
    expect(stage.chromium.extension.id).toBe(unpackedId(folder));
  });

  test('stands on the settings page, locked, with what of it cannot be used', async () => {
    const settings = await opensSettings();
    await settings.says(sentence('settings.policy.title'));
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
    await settings.says('https://kolleno.example.com');
    await settings.page.waitForSelector('[data-policy-problem="handoffOrigins.1"]');
    await settings.page.close();
  });

  test('is what Workday gets, and nothing is sent', async () => {
    await stage.admin.page.bringToFront();
    await walks('create-integration-system-user');
    expect(await stage.tenant.user('svc-by-policy')).toBeDefined();
    await stage.guide.says(sentence('panel.send.notAllowed'));
    expect(
      await stage.guide.panel.$eval(
        '[data-action="send"]',
        (send) => (send as HTMLButtonElement).disabled,
      ),
    ).toBe(true);
  });

  test('that changes is followed without a restart', async () => {
    policy?.says({ names: { isuUserName: 'svc-renamed' } });
    await stage.guide.panel.waitForFunction(
      (said) => !document.body.textContent.includes(said),
      { timeout: 30_000 },
      sentence('panel.send.notAllowed'),
    );
    await stage.admin.opens('Create Integration System User');
    await stage.guide.recognises(
      'create-integration-system-user',
      'Create Integration System User',
    );
    await stage.guide.fills();
    await stage.admin.presses('OK');
    await eventually('the user of the new name', () => stage.tenant.user('svc-renamed'));
  });
});
