import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames, permissions, tasks } from '../../utils/guide/index.ts';
import { accesses } from '../../utils/guide/task.ts';
import type { SetUpReport } from '../../utils/panel/report/report.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { journeySteps, runStep } from '../drivers/journey.ts';
import { stopAtFirstFailure } from '../drivers/stop-at-first-failure.ts';
import { waitUntil } from '../drivers/wait-until.ts';
import { root } from '../runners/build.ts';

/**
 * The report of a set-up with one skipped permission and one step marked by hand, compared with
 * what tenant and intake actually have.
 */
let harness: Harness;
let page: Page;
let report: SetUpReport;

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
formats.default(ajv);
const fits = ajv.compile(JSON.parse(readFileSync(join(root, 'docs/report.schema.json'), 'utf8')));

const skipped = { access: 'view', name: 'Process: Banking' } as const;
const downloads = mkdtempSync(join(tmpdir(), 'set-up-report-'));
const startedAt = Date.now();

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness?.close();
  rmSync(downloads, { recursive: true });
});
stopAtFirstFailure();

const press = async (where: Page, selector: string) => {
  await where.waitForSelector(selector, { visible: true });
  await where.click(selector);
};

async function skip({ access, name }: typeof skipped): Promise<void> {
  const { page: panel } = harness.panel;
  const row = `[data-permission="${name}"][data-access="${access}"]`;
  await press(panel, `${row} [data-action="skip"]`);
  await press(panel, 'dialog [data-action="skip"]');
  await panel.waitForSelector(`${row}[data-state="skipped"]`);
}

/** Presses a button that saves a file and returns the file's text. */
async function saveFile(action: string, ending: string): Promise<string> {
  await press(page, `[data-action="${action}"]`);
  return waitUntil(`a file ${ending}`, async () => {
    const name = readdirSync(downloads).find((file) => file.endsWith(ending));
    // The file is empty until it is written.
    return name && readFileSync(join(downloads, name), 'utf8');
  });
}

describe('the set-up', () => {
  test('offers no report while there is nothing to report', async () => {
    expect(await harness.panel.page.$('[data-action="report"]')).toBeNull();
  });

  for (const step of journeySteps) {
    if (step.task === 'maintain-password-rules' || step.name === 'The guide fills the four lists')
      continue;
    test(step.name, () => runStep(step, harness));
    if (step.name === 'The related actions lead to the permissions')
      test('skips one permission and fills the others', async () => {
        await skip(skipped);
        await harness.panel.fill();
      });
    if (step.name === 'OK activates the changes')
      test('marks the password rules by hand', () =>
        harness.panel.markByHand('maintain-password-rules'));
  }
});

describe('the report', () => {
  test('opens from the panel', async () => {
    await press(harness.panel.page, '[data-action="report"]');
    const target = await harness.chromium.browser.waitForTarget((one) =>
      one.url().includes('/report.html'),
    );
    page = await target.asPage();
    await page.waitForSelector('[data-set-up-report="ready"]');
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloads,
    });
    report = JSON.parse(await saveFile('save-json', '.json')) as SetUpReport;
    expect(fits(report), JSON.stringify(fits.errors)).toBe(true);
    expect(report.tenant).toEqual({
      name: 'acme_dpt1',
      host: 'impl.wd12.myworkday.com',
      environment: 'non-production',
    });
  });

  test('has every step and marks the one that rests on the administrator’s word', async () => {
    const said = await page.$$eval('article[data-step]', (steps) =>
      steps.map((step) =>
        ['data-step', 'data-state', 'data-said-by'].map((hook) => step.getAttribute(hook)),
      ),
    );
    expect(said).toEqual(
      tasks.map(({ id }) => [
        id,
        'done',
        id === 'maintain-password-rules' ? 'administrator' : 'page',
      ]),
    );
    const marked = report.steps.find(({ task }) => task === 'maintain-password-rules');
    expect(marked).toMatchObject({
      saidBy: 'administrator',
      reason: 'I did it earlier',
      pages: [],
    });
  });

  test('has times in chronological order', () => {
    const { began, lastStep, delivered } = report.times;
    const times = [
      startedAt,
      ...[
        began,
        report.steps[0]?.at,
        report.activation.at,
        lastStep,
        report.checks.at,
        delivered,
      ].map((at) => Date.parse(at ?? '')),
      Date.now(),
    ];
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('has the names that the tenant uses', async () => {
    const user = await harness.tenant.user(defaultNames.isuUserName);
    const group = await harness.tenant.securityGroup(defaultNames.securityGroup);
    const client = await harness.tenant.apiClient(defaultNames.apiClient);
    expect(valuesOf('create-integration-system-user', 'form')).toEqual({
      'user-name': user?.userName,
      'generate-random-password': user?.randomPassword,
      'new-password': null,
      'new-password-verify': null,
      'require-new-password-at-next-sign-in': user?.requireNewPassword,
      'session-timeout-minutes': String(user?.sessionTimeoutMinutes),
      'do-not-allow-ui-sessions': user?.doNotAllowUiSessions,
    });
    expect(valuesOf('create-security-group', 'form')).toEqual({
      'type-of-tenanted-security-group': group?.type,
      name: group?.name,
    });
    for (const shownOrSaved of ['form', 'result']) {
      const members = valuesOf('edit-security-group', shownOrSaved)?.['integration-system-users'];
      expect([members]).toEqual(group?.members);
    }
    expect(valuesOf('register-api-client', 'form')).toMatchObject({
      'client-name': client?.name,
      'non-expiring-refresh-tokens': client?.nonExpiring,
      disabled: client?.disabled,
      'scope-functional-areas': client?.scopes.join(', '),
      'include-workday-owned-scope': client?.includeWorkdayOwnedScope,
      'restricted-to-ip-ranges': '',
    });
    const { activations } = await harness.tenant.tenant();
    expect(report.activation).toMatchObject({
      state: 'done',
      saidBy: 'page',
      comment: activations.at(-1)?.comment,
      confirmed: true,
    });
  });

  const valuesOf = (task: string, form: string) => {
    const step = report.steps.find((one) => one.task === task);
    const fields = step?.pages.find((one) => one.page === form)?.fields;
    return fields && Object.fromEntries(fields.map(({ field, value }) => [field, value]));
  };

  test('has the active permissions list by list, and the skipped one', async () => {
    const group = await harness.tenant.securityGroup(defaultNames.securityGroup);
    for (const access of accesses) {
      const list = report.permissions.lists.find((one) => one.access === access)?.permissions ?? [];
      const granted = list.filter(({ state }) => state === 'granted');
      expect(granted.map(({ name, grantedAs }) => grantedAs ?? name).toSorted()).toEqual(
        group?.active[access].toSorted(),
      );
      expect(list.map(({ name }) => name)).toEqual(
        permissions.filter((one) => one.access === access).map(({ name }) => name),
      );
    }
    const all = report.permissions.lists.flatMap((list) => list.permissions);
    expect(all.filter(({ state }) => state !== 'granted')).toEqual([
      expect.objectContaining({
        name: skipped.name,
        state: 'skipped',
        reason: 'This tenant does not offer it',
      }),
    ]);
    const shown = (await page.$$('[data-permission][data-state="granted"]')).length;
    expect(shown).toBe(permissions.length - 1);
  });

  test("has the checks and the intake's receipt", async () => {
    expect(report.checks.ofTheseValues).toBe(true);
    const states = Object.fromEntries(
      report.checks.results.map(({ check, state }) => [check, state]),
    );
    expect(states).toMatchObject({
      token: 'passed',
      wql: 'passed',
      invoices: 'passed',
      soap: 'idle',
    });
    const [submission] = await harness.tenant.submissions();
    expect(report.receipt).toMatchObject({
      id: submission?.id,
      receivedAt: submission?.receivedAt,
    });
    expect(report.credentials.map(({ state }) => state)).toEqual(
      report.credentials.map(() => 'sent'),
    );
  });

  test('has no secret in any encoding', async () => {
    const [submission] = await harness.tenant.submissions();
    const client = await harness.tenant.apiClient(defaultNames.apiClient);
    const delivered = JSON.stringify(submission?.payload);
    const values = [...delivered.matchAll(/"([^"]{16,})"/g)].map(([, value = '']) => value);
    const user = await harness.tenant.user(defaultNames.isuUserName);
    const secrets = values.filter(
      (value) =>
        [client?.clientId, client?.clientSecret, user?.password].includes(value) ||
        /^[a-z0-9]{90,}$/.test(value),
    );
    expect(secrets.length).toBeGreaterThanOrEqual(4);
    const markdown = await saveFile('save-markdown', '.md');
    const html = await page.content();
    for (const form of [JSON.stringify(report), markdown, html])
      for (const secret of secrets) {
        expect(form).not.toContain(secret);
        expect(form).not.toContain(secret.slice(0, 12));
        expect(form).not.toContain(secret.slice(-12));
      }
    expect(markdown).toContain(`# Set-up report\n`);
  });

  test.each(['A4', 'Letter'] as const)('prints on %s', async (format) => {
    const pdf = Buffer.from(await page.pdf({ format })).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThanOrEqual(8);
  });

  test('prints black on white, without interactive elements', async () => {
    // A4 at 96 dpi, less the margins.
    await page.setViewport({ width: 672, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.emulateMediaType('print');
    const printed = await page.evaluate(() => ({
      text: document.body.innerText,
      ink: getComputedStyle(document.querySelector('h1') as Element).color,
      ground: getComputedStyle(document.querySelector('main') as Element).backgroundColor,
      // Anything beyond the width of the paper would be cut off.
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }));
    await page.emulateMediaType();
    await page.emulateMediaFeatures([]);
    expect(printed).toMatchObject({
      ink: 'rgb(0, 0, 0)',
      ground: 'rgb(255, 255, 255)',
      wide: false,
    });
    expect(printed.text).toContain('acme_dpt1');
    expect(printed.text).not.toContain('Save as');
  });
});
