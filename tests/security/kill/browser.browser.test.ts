import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { CredentialName } from '../../../utils/guide/task.ts';
import { launchChromium } from '../../drivers/browser-chromium.ts';
import { readDisk } from '../../drivers/disk.ts';
import { type Harness, startHarness } from '../../drivers/harness.ts';
import { shownIn } from '../../drivers/shown.ts';
import { SidePanel } from '../../drivers/side-panel.ts';
import { waitUntil } from '../../drivers/wait-until.ts';
import { setUpTenant } from '../../fixtures/set-up-tenant.ts';
import { figure, whole } from '../figures.ts';

/**
 * The browser is killed while it stores or sends the values and is started again with its profile.
 * Kolleno's key is known from the link, and there is no passphrase. Afterwards the administrator
 * opens the same link again. The tests check what the intake decrypted.
 */
const tenant = 'impl.wd12.myworkday.com/acme_dpt1';
type Value = [CredentialName, string];
type Work = 'keeping' | 'sending';
const moments: [Work, number][] = whole
  ? [
      ['keeping', 0],
      ['keeping', 30],
      ['keeping', 120],
      ['sending', 0],
      ['sending', 20],
      ['sending', 60],
      ['sending', 200],
    ]
  : [['sending', 20]];

const counted = { moments: 0, lost: 0, duplicated: 0 };
let harness: Harness;
let profile: string;
beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'kill-'));
  harness = await startHarness({ profile });
});
afterEach(async () => {
  await harness?.chromium.close();
  await harness?.close();
  rmSync(profile, { recursive: true, force: true });
});
afterAll(() => {
  figure('kill', 'moments at which Chromium was killed', counted.moments);
  figure('kill', 'values lost with Chromium', counted.lost);
  figure('kill', 'submissions made twice for it', counted.duplicated);
});

/** Returns null if the browser died during the message. */
const asks = (type: string, data: object): Promise<unknown> =>
  harness.panel.page
    .evaluate((message) => chrome.runtime.sendMessage(message), { type, data })
    .catch(() => null);

/** Sends a message of a button, with what the panel shows. */
const acts = async (type: string, data: object): Promise<unknown> =>
  asks(type, { ...data, shown: await shownIn(harness.panel.page, tenant) });

/** The answers come one by one, so that earlier ones survive the death of the browser. */
async function protectValues(values: readonly Value[]): Promise<Value[]> {
  const kept: Value[] = [];
  for (const [credential, value] of values) {
    const answer = (await asks('enter-credential', { tenant, credential, value })) as {
      kept?: boolean;
    } | null;
    if (answer?.kept) kept.push([credential, value]);
  }
  return kept;
}

async function kill(delay: number): Promise<void> {
  await new Promise((over) => setTimeout(over, delay));
  const browser = harness.chromium.browser.process();
  if (!browser) throw new Error('The browser has no process.');
  const gone = once(browser, 'exit');
  browser.kill('SIGKILL');
  await gone;
  counted.moments += 1;
}

async function start(): Promise<void> {
  const chromium = await launchChromium({ port: harness.sandbox.port, profile });
  const page = await chromium.newPage();
  await page.goto(harness.sandbox.tenants.find(({ name }) => name === 'acme_dpt1')?.url ?? '');
  await page.bringToFront();
  await chromium.extension.triggerAction(page);
  harness = { ...harness, chromium, panel: new SidePanel(await chromium.panel()) };
}

const stateOf = (hook: string, attribute: string) =>
  harness.panel.page
    .$eval(hook, (shown, name) => shown.getAttribute(name), attribute)
    .catch(() => null);
const handoffState = () => stateOf('[data-handoff]', 'data-handoff');

const hasReceipt = async () =>
  tenant in (((await harness.panel.page.evaluate(readDisk)).receipts as object | undefined) ?? {});

/** Continues as an administrator would with the panel as the restart left it. */
async function finish(work: Work, link: string, values: Value[], relied: Value[]): Promise<string> {
  await acts('connect', { link });
  let used = link;
  if ((await handoffState()) === 'disconnected') {
    // The link was exchanged before the browser died, and there is no submission to finish.
    used = await harness.tenant.handoffLink();
    await acts('connect', { link: used });
  }
  if (work === 'keeping') {
    for (const [credential] of relied) {
      const state = await waitUntil(`${credential} to show`, () =>
        stateOf(`[data-credential="${credential}"]`, 'data-state'),
      );
      if (state === 'missing') counted.lost += 1;
      expect([credential, state]).toEqual([credential, 'sealed']);
    }
    await protectValues(values.filter((value) => !relied.includes(value)));
  }
  await waitUntil(
    'the hand-off to rest',
    async () => ['connected', 'received'].includes((await handoffState()) ?? ''),
    {
      within: 60_000,
    },
  );
  if ((await handoffState()) !== 'received') await acts('send', { tenant, instead: null });
  return used;
}

const hasReceiptInPanel = () =>
  waitUntil('the receipt', async () => (await handoffState()) === 'received', { within: 240_000 });

test.each(moments)('%s the values, killed after %i ms', async (work, delay) => {
  const { tenant: name, ...others } = await setUpTenant(harness.sandbox);
  const values = Object.entries(others) as Value[];
  let link = await harness.tenant.handoffLink();
  await acts('connect', { link });
  let relied = values;
  if (work === 'keeping') [relied] = await Promise.all([protectValues(values), kill(delay)]);
  else {
    expect(await protectValues(values)).toEqual(values);
    // Read before: the browser may die first.
    const shown = await shownIn(harness.panel.page, tenant);
    await Promise.all([asks('send', { tenant, instead: null, shown }), kill(delay)]);
  }

  await start();
  // A user needs longer than this to look.
  await new Promise((over) => setTimeout(over, 2_000));
  if (!(await hasReceipt())) link = await finish(work, link, values, relied);
  await hasReceiptInPanel();
  // Opening the link again leads to the receipt and sends nothing.
  await acts('connect', { link });
  await hasReceiptInPanel();
  const submissions = await harness.tenant.submissions();
  counted.duplicated += submissions.length - 1;
  expect(submissions.map(({ payload }) => payload.credentials)).toEqual([
    { ...others, tenant: name },
  ]);
});
