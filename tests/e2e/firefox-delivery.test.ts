import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Admin } from '../drivers/admin.ts';
import { pageSize } from '../drivers/browser-chromium.ts';
import { launchFirefox } from '../drivers/browser-firefox.ts';
import { writeDisk } from '../drivers/disk.ts';
import { type FirefoxWithPolicy, firefoxWithPolicy } from '../drivers/firefox-policy.ts';
import { type FirefoxHarness, startFirefoxHarness } from '../drivers/harness-firefox.ts';
import { KollenoPage } from '../drivers/kolleno-page.ts';
import { message } from '../drivers/messages.ts';
import { SettingsPage } from '../drivers/settings-page.ts';
import { SidePanel } from '../drivers/side-panel.ts';
import { stopAtFirstFailure } from '../drivers/stop-at-first-failure.ts';
import { waitUntil } from '../drivers/wait-until.ts';
import { build, root } from '../runners/build.ts';
import { filesIn } from '../security/canary/disk.ts';
import { Needles } from '../security/canary/marks.ts';

/**
 * Behaviour that differs from Chromium: the sidebar, the clipboard, a start after a crash,
 * policies, and the link from Kolleno's page.
 */
const tenant = 'acme_dpt1';
const home = 'https://impl.wd12.myworkday.com/acme_dpt1/d/home.htmld';
const passphrase = 'five words of no kin at all';
const randomText = (length: number) => randomBytes(length).toString('hex').slice(0, length);
const values = {
  restEndpoint: `https://impl-services1.wd12.myworkday.com/ccx/api/v1/${tenant}`,
  tokenEndpoint: `https://impl-services1.wd12.myworkday.com/ccx/oauth2/${tenant}/token`,
  clientId: btoa('3f2504e0-4f89-41d3-9a0c-0305e82c3301'),
  // Random, because Firefox compresses patterns on disk.
  clientSecret: randomText(80),
  refreshToken: randomText(88),
  isuUserName: 'kolleno-integration',
  isuPassword: `${randomText(20)}.aA1`,
};
const secrets = ['clientSecret', 'refreshToken', 'isuPassword'] as const;
/** The template of docs/policy.md, changed to allow sealing with a passphrase. */
const { policies } = JSON.parse(readFileSync(join(root, 'docs/policy/firefox.json'), 'utf8'));
policies['3rdparty'].Extensions['connect-workday@kolleno.com'].allowPassphrase = true;

let harness: FirefoxHarness;
let profile: string;
let program: FirefoxWithPolicy;

beforeAll(async () => {
  await build('chromium');
  profile = mkdtempSync(join(tmpdir(), 'firefox-profile-'));
  program = firefoxWithPolicy();
  harness = await startFirefoxHarness({ profile, executablePath: program.executablePath });
});
afterAll(async () => {
  await harness?.firefox.close();
  await harness?.close();
  rmSync(profile, { recursive: true, force: true });
  program?.remove();
});
stopAtFirstFailure();

async function press(action: string, within = ''): Promise<void> {
  const selector = `${within} [data-action="${action}"]`;
  await harness.panel.unfoldAround(selector);
  await harness.panel.page.locator(selector).click();
}

/** Firefox's automation finds a password box by no role, so find it by its label. */
async function type(label: string, text: string): Promise<void> {
  await harness.panel.openRows();
  const found = await harness.panel.page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('label')].find((one) => one.textContent === wanted)?.control,
    {},
    label,
  );
  await found.asElement()?.type(text);
}

/** Kills the browser without a chance to clean up, as in a crash or a power failure. */
async function killAndRestart(): Promise<void> {
  const browser = harness.firefox.browser.process();
  if (!browser) throw new Error('The browser has no process.');
  const gone = once(browser, 'exit');
  browser.kill('SIGKILL');
  await gone;
  const firefox = await launchFirefox({
    port: harness.sandbox.port,
    profile,
    executablePath: program.executablePath,
  });
  harness = { ...harness, firefox };
  const kolleno = new KollenoPage(await firefox.newPage(), harness.kolleno.link);
  const page = await firefox.newPage();
  const admin = new Admin(page, home, 'classic');
  await admin.openHome();
  await page.bringToFront();
  await firefox.window.openSidebar();
  harness = { ...harness, kolleno, admin, panel: new SidePanel(await firefox.window.panel()) };
}

test('the sidebar opens at installation, and the toolbar button closes and opens it', async () => {
  const { window } = harness.firefox;
  await window.pressToolbarButton();
  await expect
    .poll(async () => !(await window.isSidebarOpen()), { message: 'the sidebar to close' })
    .toBeTruthy();
  await window.pressToolbarButton();
  await expect.poll(() => window.isSidebarOpen(), { message: 'the sidebar to open' }).toBeTruthy();
  const panel = new SidePanel(await window.panel());
  harness = { ...harness, panel };
  await expect
    .poll(
      async () => {
        const main = await panel.tabStatus();
        return main.tenant === tenant && main.environment === 'non-production';
      },
      { message: 'the panel to show the tenant' },
    )
    .toBeTruthy();
});

test('keeps values entered by hand', async () => {
  for (const [credential, value] of Object.entries(values)) {
    const answer = await harness.panel.page.evaluate(
      (message) => chrome.runtime.sendMessage(message),
      {
        type: 'enter-credential',
        data: { tenant: `impl.wd12.myworkday.com/${tenant}`, credential, value },
      },
    );
    expect(answer).toEqual({ kept: true });
  }
});

test('nothing is cut off at the default width of the sidebar', async () => {
  const cutOff = await harness.panel.page.evaluate(async () => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    // Content of a `<details>` element renders when it opens.
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    const edge = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > edge)
      .map((one) => one.outerHTML.slice(0, 120));
  });
  expect(cutOff).toEqual([]);
});

test('a copied secret stays in the clipboard until a click clears it', async () => {
  const { window } = harness.firefox;
  await press('copy', '[data-credential="clientSecret"]');
  await expect
    .poll(async () => (await window.readClipboard()) === values.clientSecret, {
      message: 'the secret in the clipboard',
    })
    .toBeTruthy();
  await harness.panel.waitForText(message('panel.clipboard.left', 'Client Secret'));
  await press('clear-clipboard');
  await expect
    .poll(async () => (await window.readClipboard()) === '', { message: 'an empty clipboard' })
    .toBeTruthy();
});

test('Protect seals the values with a passphrase', async () => {
  await press('protect');
  await type('Passphrase', passphrase);
  await type('Repeat it', passphrase);
  await press('protect', 'dialog');
  await harness.panel.page.waitForSelector('[data-keeping="sealed"]');
});

test('after a kill and restart the values are kept and locked, and are nowhere on disk', async () => {
  // Proves that the search finds values in Firefox's storage, which is compressed.
  const planted = randomText(48);
  await harness.panel.page.evaluate(writeDisk, { planted });
  program.write({ policies });
  await killAndRestart();
  await harness.panel.waitForCredentials('locked', ...secrets);
  const needles = new Needles([
    ...secrets.map((name) => ({ name, value: values[name] })),
    { name: 'passphrase', value: passphrase },
    { name: 'planted', value: planted },
  ]);
  const found = [...filesIn(profile)].flatMap(({ bytes }) =>
    needles.in(bytes).map(({ mark }) => mark),
  );
  expect([...new Set(found)]).toEqual(['planted']);
});

test("the organisation's policy, written in the meantime, is shown locked on the settings page", async () => {
  const page = await harness.firefox.newPage();
  // `goto` never settles on an extension page, so wait for the element instead. The blank page
  // before it may end a wait that began there.
  page.goto(harness.panel.page.url().replace('sidepanel', 'options')).catch(() => undefined);
  await waitUntil('the settings to be read', () => page.$('main[aria-busy="false"]'));
  const settings = new SettingsPage(page);
  expect(await settings.origins()).toMatchObject({
    isuUserName: 'policy',
    activationComment: 'guide',
  });
  expect(
    await page.$eval('[data-name="isuUserName"] input', (box) => [box.value, box.readOnly]),
  ).toEqual(['svc-kolleno', true]);
  await page.close();
  await harness.admin.page.bringToFront();
});

test('the passphrase restores the same values', async () => {
  await type('Passphrase', passphrase);
  await press('unlock');
  await harness.panel.waitForCredentials('captured', ...secrets);
  expect(await harness.panel.reveal('clientSecret')).toContain(values.clientSecret);
});

test("Kolleno's page passes the link to the extension", async () => {
  await harness.kolleno.open();
  await harness.panel.takeLink();
  await harness.panel.waitForHandoff('connected');
  await harness.admin.page.bringToFront();
});

test('intake down and background page stopped: delivered once, without the user', async () => {
  await harness.tenant.setFaults('intake-503');
  await harness.panel.send();
  await harness.panel.waitForRetryAfter(1);
  await harness.panel.waitForText(message('panel.handoff.because.serverError'));
  await harness.firefox.window.stopBackground();
  await harness.tenant.setFaults();
  await expect
    .poll(async () => (await harness.tenant.submissions()).length > 0, {
      message: 'the submission',
      timeout: 240_000,
    })
    .toBeTruthy();
  await harness.panel.waitForHandoff('received');
  const { submissions, rejected } = (await harness.tenant.state()).intake;
  expect(submissions.map(({ payload }) => payload)).toMatchObject([
    { credentials: { ...values, tenant } },
  ]);
  expect(rejected).toEqual([]);
  await harness.panel.waitForText(submissions[0]?.id ?? 'no submission');
});

test("with the sidebar closed, the button on Workday's page opens the panel for that page in a window of its own", async () => {
  const { browser, window } = harness.firefox;
  const { page } = harness.admin;
  await window.pressToolbarButton();
  await expect
    .poll(async () => !(await window.isSidebarOpen()), { message: 'the sidebar to close' })
    .toBeTruthy();
  // Wide enough for the whole card, in the lower right corner of a page with nothing else drawn.
  await page.setViewport(pageSize);
  await harness.admin.open('View API Clients');
  const corner = await waitUntilStill(() => page.evaluate(cornerOfCard));
  const before = await browser.pages();
  await page.mouse.click(corner.x - 40, corner.y - 20);
  // Puppeteer does not learn the URL of a new extension window.
  const own = await waitUntil('the window with the panel', async () => {
    const one = (await browser.pages()).find((other) => !before.includes(other));
    const address = await one?.evaluate(() => location.href);
    return address?.includes('/sidepanel.html?tab=') && one;
  });
  await new SidePanel(own).waitForTask('view-api-clients');
  expect(await window.isSidebarOpen()).toBe(false);
});

/**
 * Finds the corner of the card by hit testing. The overlay is closed to scripts and to Firefox's
 * automation.
 */
function cornerOfCard(): { x: number; y: number } | null {
  for (let y = innerHeight - 1; y > innerHeight / 2; y -= 1)
    for (let x = innerWidth - 1; x > innerWidth / 2; x -= 1)
      if (document.elementFromPoint(x, y)?.localName === 'kolleno-guide') return { x, y };
  return null;
}

/** Waits until the card has its final position. */
async function waitUntilStill(
  look: () => Promise<{ x: number; y: number } | null>,
): Promise<{ x: number; y: number }> {
  let before: { x: number; y: number } | null = null;
  return waitUntil('the card to stand still', async () => {
    const now = await look();
    const still = now !== null && now.x === before?.x && now.y === before.y;
    before = now;
    return still && now;
  });
}
