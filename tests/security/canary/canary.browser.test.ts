import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDisk } from '../../drivers/disk.ts';
import { journeySteps } from '../../drivers/journey.ts';
import type { JourneyStep } from '../../drivers/journey-step.ts';
import { message } from '../../drivers/messages.ts';
import { shownIn } from '../../drivers/shown.ts';
import { stopAtFirstFailure } from '../../drivers/stop-at-first-failure.ts';
import { waitUntil } from '../../drivers/wait-until.ts';
import { root } from '../../runners/build.ts';
import { figure, whole } from '../figures.ts';
import type { Spot } from './dom.ts';
import { CanaryHarness } from './lookout.ts';
import type { Hit } from './marks.ts';
import { belongsOnWire, workdaysOwn } from './where-secrets-belong.ts';

/** Has the characters that URLs, JSON, base64 and forms each encode differently. */
const chosenPassword = 'Zq7+Canary/Mk=Xw\\9@Tr';

const inPart: JourneyStep['task'][] = [
  'create-integration-system-user',
  'register-api-client',
  'manage-refresh-tokens',
  'view-api-clients',
];
const steps = journeySteps.filter(({ task }) =>
  whole ? task !== 'send' && task !== 'verify' : inPart.includes(task),
);
const tenants = whole ? ['acme_dpt1', 'acme_dpt3'] : ['acme_dpt1'];

describe.each(tenants)('marked secrets through the journey in %s', (tenant) => {
  let lookout: CanaryHarness;
  let profile: string;
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'kolleno-connect-canary-'));
    lookout = await CanaryHarness.open({ tenant, profile });
  });
  afterAll(async () => {
    await lookout?.close();
    rmSync(profile, { recursive: true, force: true });
  });
  stopAtFirstFailure();

  async function searchEverywhere(): Promise<void> {
    const { search, harness, issued } = lookout;
    await issued.learn();
    const met = new Set<string>();
    await lookout.searchPages((page: Page, { owner, what, node }: Spot, { mark }: Hit) => {
      const own = workdaysOwn[mark];
      const belongs =
        page === harness.admin.page && owner === 'page' && own?.what.test(what) === true;
      if (belongs) met.add(`${mark} ${node}`);
      return belongs && [...met].filter((one) => one.startsWith(mark)).length <= own.nodes;
    });
    await lookout.searchStorage();
    expect(search.findings).toEqual([]);
  }

  const panelPage = (): Page => lookout.harness.panel.page;

  async function searchReport(): Promise<void> {
    await waitUntil('the part for a step by hand to open', async () => {
      if (await panelPage().$('[data-step-by-hand]')) return true;
      for (const summary of await panelPage().$$('summary'))
        if ((await summary.evaluate((one) => one.textContent)) === message('byHand.stuck'))
          await summary.click();
      return false;
    });
    await panelPage().click('[data-action="page-report"]');
    const text = await waitUntil('the report', () =>
      panelPage().$eval('[data-report] pre', (pre) => pre.textContent),
    );
    expect(text).toContain('Client Secret');
    await panelPage().click('[data-action="save-report"]');
    await waitUntil('the report to be saved', async () =>
      lookout.saved().some((name) => /^page-report-.*\.json$/.test(name)),
    );
    lookout.search.look('page report', text);
    lookout.searchDisk();
    expect(lookout.search.findings).toEqual([]);
  }

  for (const step of steps) {
    test(step.name, async () => {
      const { harness } = lookout;
      await step.run(harness);
      if (step.name === 'The guide fills the integration user') {
        await harness.admin.type('New Password', chosenPassword);
        await harness.admin.type('New Password Verify', chosenPassword);
        await harness.panel.waitForVerdict('new-password-verify', 'ok');
        lookout.issued.add('ISU password', chosenPassword);
      }
      await searchEverywhere();
      if (step.name.startsWith('OK shows the Client Secret')) await searchReport();
      if (step.leaveWith) await harness.admin.press(harness.terms.of(step.leaveWith));
    });
  }

  test('a regenerated secret replaces the old one', async () => {
    const { admin, panel } = lookout.harness;
    await admin.open('View API Clients');
    await admin.openTab('API Clients for Integrations');
    await admin.followFrom('Kolleno API Client', 'API Client', 'Generate New Client Secret');
    await admin.waitForPage('Generate New API Client Secret');
    await admin.tick('Confirm');
    await admin.press('OK');
    await admin.read('Client Secret');
    await panel.waitForText(message('panel.credentials.replaced'));
    await searchEverywhere();
    expect(lookout.issued.marks().filter(({ name }) => name === 'client secret')).toHaveLength(2);
  });

  test('after leaving the pages, the renderer has none of them', async () => {
    await lookout.harness.admin.press('Done');
    await lookout.harness.admin.open('View API Clients');
    await searchEverywhere();
    expect(await lookout.searchHeap()).toEqual([]);
  });

  test('checks that fail or replace the token leave nothing behind', async () => {
    const { panel, tenant: workday } = lookout.harness;
    await workday.setFaults('services-503');
    await panel.verify();
    expect(await panel.checks()).toMatchObject({ token: 'failed' });
    await workday.setFaults('token-rotates');
    await panel.verify();
    expect(await panel.checks()).toMatchObject({ token: 'passed' });
    await panel.tryPassword();
    await workday.setFaults();
    await searchEverywhere();
    const names = lookout.issued.marks().map(({ name }) => name);
    expect(names.filter((name) => name === 'refresh token')).toHaveLength(2);
    expect(names).toContain('access token');
  });

  test('a revealed value is gone once it is hidden', async () => {
    const reveal = '[data-credential="clientSecret"] [data-action="reveal"]';
    const onShow = (page: Page, { owner, what }: Spot) =>
      page === panelPage() && owner === 'page' && what.endsWith('#text');
    await lookout.harness.panel.reveal('clientSecret');
    const hits = await lookout.searchPages(onShow);
    expect(hits.map(({ mark }) => mark)).toEqual(['client secret']);
    await panelPage().click(reveal);
    await expect
      .poll(async () => (await lookout.searchPages(onShow)).length === 0, {
        message: 'the value to be hidden',
      })
      .toBeTruthy();
    await searchEverywhere();
  });

  test('while the values are stored, the disk has them only sealed', async () => {
    lookout.searchDisk();
    const key = `impl.wd12.myworkday.com/${tenant}` as const;
    const passphrase = 'seven marked canaries sing at dawn';
    lookout.issued.add('passphrase', passphrase);
    const answer = await panelPage().evaluate(
      (data) => chrome.runtime.sendMessage({ type: 'protect', data }),
      { tenant: key, passphrase, shown: await shownIn(panelPage(), key) },
    );
    expect(answer).toEqual({ protected: true });
    const stored = JSON.stringify(await panelPage().evaluate(readDisk));
    expect(stored).toContain('PBES2-HS512+A256KW');
    await searchEverywhere();
    lookout.searchDisk();
    expect(lookout.search.findings).toEqual([]);
  });

  test('an intake that fails at first receives them once, sealed', async () => {
    const { admin, panel, kolleno, tenant: sandbox } = lookout.harness;
    await kolleno.open();
    await panel.takeLink();
    await panel.waitForHandoff('connected');
    await admin.page.bringToFront();
    // Also sealed for Kolleno's key from here on.
    lookout.searchDisk();
    await sandbox.setFaults('intake-503');
    await panel.send();
    await expect
      .poll(async () => submitted().some(({ status }) => status === 503), {
        message: 'the intake to refuse',
      })
      .toBeTruthy();
    await searchEverywhere();
    await sandbox.setFaults();
    await waitUntil(
      'the receipt',
      async () => {
        const state = await panelPage().$eval('[data-handoff]', (shown) =>
          shown.getAttribute('data-handoff'),
        );
        if (state === 'failed') await panel.send();
        await (await panelPage().$('[data-action="try-now"]'))?.click();
        return state === 'received';
      },
      { within: 90_000, every: 500 },
    );
    await searchEverywhere();

    const { submissions } = (await sandbox.state()).intake;
    const latest = (name: string) =>
      lookout.issued.marks().findLast((mark) => mark.name === name)?.value;
    expect(submissions.map(({ payload }) => payload.credentials)).toEqual([
      expect.objectContaining({
        clientSecret: latest('client secret'),
        refreshToken: latest('refresh token'),
        isuPassword: chosenPassword,
      }),
    ]);
    for (const { requestBody } of submitted())
      expect(requestBody.toString()).toMatch(/^[\w-]+(?:\.[\w-]+){4}$/);
  });

  test.skipIf(!existsSync(join(root, 'entrypoints/report')))(
    'the report of the set-up and its saved files have none of them',
    async () => {
      const page = await lookout.harness.chromium.newPage();
      const key = encodeURIComponent(`impl.wd12.myworkday.com/${tenant}`);
      await page.goto(new URL(`/report.html?tenant=${key}`, panelPage().url()).href);
      for (const action of ['save-json', 'save-markdown'])
        await (await page.waitForSelector(`[data-action="${action}"]`))?.click();
      await expect
        .poll(
          async () => {
            const types = lookout.saved().filter((name) => !name.startsWith('page-report'));
            return (
              types.some((name) => name.endsWith('.json')) &&
              types.some((name) => name.endsWith('.md'))
            );
          },
          { message: 'both files to be saved' },
        )
        .toBeTruthy();
      await searchEverywhere();
      lookout.searchDisk();
      expect(lookout.search.findings).toEqual([]);
      await page.close();
    },
  );

  const submitted = () =>
    lookout.wire.exchanges.filter(
      ({ host, method, path }) =>
        host === 'connect.kolleno.com' && method === 'POST' && path === '/workday/v1/submissions/',
    );

  test("on the wire they appear only in Workday's own traffic and in calls to Workday's services", () => {
    lookout.searchWire((exchange, part, hit) => belongsOnWire(tenant, exchange, part, hit));
    expect(lookout.search.findings).toEqual([]);
    const forms = lookout.wire.exchanges.filter(({ path, requestBody }) => {
      return (
        path.includes('/flow/') && requestBody.includes(JSON.stringify(chosenPassword).slice(1, -1))
      );
    });
    expect(forms.length).toBeGreaterThan(0);
  });

  test('no console of a page or worker has any of them', () => {
    lookout.searchConsoles();
    expect(lookout.search.findings).toEqual([]);
    const listened = [...lookout.consoles.contexts];
    const extension = `chrome-extension://${new URL(panelPage().url()).host}`;
    const name = message('extensionName');
    expect(listened).toEqual(
      expect.arrayContaining([
        expect.stringMatching(`^service_worker ${extension}`),
        expect.stringMatching(`^page ${extension}`),
        // The page's own context, and that of the extension's scripts in it.
        'page https://impl.wd12.myworkday.com ',
        `page ${extension} ${name}`,
        'page https://connect.kolleno.com ',
      ]),
    );
  });

  test('after the browser closes, its profile and history have none of them', async () => {
    await lookout.searchHeap();
    await lookout.harness.chromium.close();
    const before = lookout.search.places;
    lookout.searchDisk();
    expect(lookout.search.places - before).toBeGreaterThan(50);
    expect(lookout.search.findings).toEqual([]);
    const { search, issued, wire, consoles } = lookout;
    figure('canary', 'secrets marked', issued.marks().length);
    figure(
      'canary',
      'byte patterns of them looked for (pieces of 12 characters, in every encoding)',
      search.patterns,
    );
    figure('canary', 'requests and answers read', wire.exchanges.length);
    figure('canary', 'console contexts listened to', consoles.contexts.size);
    figure('canary', 'places searched', search.places);
    figure('canary', 'bytes searched', search.bytes);
    figure('canary', 'secrets met where they belong', search.atHome);
    figure('canary', 'secrets found anywhere else', search.findings.length);
  });
});
