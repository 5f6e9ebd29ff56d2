import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CredentialName } from '../../../utils/guide/task.ts';
import { type Harness, startHarness } from '../../drivers/harness.ts';
import { shownIn } from '../../drivers/shown.ts';
import { waitUntil } from '../../drivers/wait-until.ts';
import { setUpTenant } from '../../fixtures/set-up-tenant.ts';
import { figure, whole } from '../figures.ts';

/**
 * The background's worker is stopped in real Chromium while it stores, verifies or sends the
 * values. The tenant is set up through its pages without the browser, and the values are entered by
 * hand, because other tests cover the capture from pages. The tests check what the intake
 * decrypted.
 */
const tenant = 'impl.wd12.myworkday.com/acme_dpt1';
/** Milliseconds after the work started. */
const delays = whole ? [0, 5, 10, 20, 40, 70, 110, 160, 240] : [15];
const works = ['keeping', 'trying', 'sending'] as const;
const moments = works.flatMap((work) => delays.map((delay): [Work, number] => [work, delay]));
type Work = (typeof works)[number];
type Value = [CredentialName, string];

let harness: Harness;
const counted = { moments: 0, lost: 0, duplicated: 0 };
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness?.close();
  figure('kill', 'moments at which the worker was stopped in Chromium', counted.moments);
  figure('kill', 'values lost with the worker in Chromium', counted.lost);
  figure('kill', 'submissions made twice for it in Chromium', counted.duplicated);
});

/** Returns the background's answer, or null if it died during the message. */
const asks = (type: string, data: object): Promise<unknown> =>
  harness.panel.page.evaluate(
    (message) =>
      Promise.race([
        chrome.runtime.sendMessage(message).catch(() => null),
        new Promise((late) => setTimeout(late, 5_000, null)),
      ]),
    { type, data },
  );

/** Sends a message of a button, with what the panel shows. */
const acts = async (type: string, data: object): Promise<unknown> =>
  asks(type, { ...data, shown: await shownIn(harness.panel.page, tenant) });

/** @returns the values that were confirmed as stored */
async function protectValues(values: readonly Value[]): Promise<Value[]> {
  const answers = await Promise.all(
    values.map(([credential, value]) => asks('enter-credential', { tenant, credential, value })),
  );
  return values.filter((_, index) => (answers[index] as { kept?: boolean } | null)?.kept === true);
}

const attempt = () => asks('verify', { tenant, what: 'connection' });
const send = () => acts('send', { tenant, instead: null });

async function stop(delay: number): Promise<void> {
  await new Promise((over) => setTimeout(over, delay));
  const { browser } = harness.chromium;
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  await waitUntil('a worker to stop', async () => {
    // The browser may say a moment later that it is gone.
    if (!browser.targets().includes(target)) return true;
    const worker = await target.worker().catch(() => null);
    await worker?.close().catch(() => undefined);
    // The answer to a stop can be lost with the worker, and one may stop by itself just then.
    return !browser.targets().includes(target);
  });
  counted.moments += 1;
}

/** @returns the values that the panel may rely on afterwards */
async function runWhileStopping(work: Work, delay: number, values: Value[]): Promise<Value[]> {
  if (work === 'keeping') {
    const [kept] = await Promise.all([protectValues(values), stop(delay)]);
    return kept;
  }
  if (work === 'trying') await Promise.all([attempt(), stop(delay)]);
  else {
    // Read before, so that the delay counts from the message.
    const shown = await shownIn(harness.panel.page, tenant);
    await Promise.all([asks('send', { tenant, instead: null, shown }), stop(delay)]);
  }
  return values;
}

const handoffState = () =>
  harness.panel.page.$eval('[data-handoff]', (shown) => shown.getAttribute('data-handoff'));

const revealed = async ([credential, value]: Value) =>
  ((await acts('reveal', { tenant, credential })) as { value: string } | null)?.value === value;

test.each(moments)('%s the values, stopped after %i ms', async (work, delay) => {
  await harness.tenant.reset();
  await acts('wipe', { tenant });
  const { tenant: name, ...others } = await setUpTenant(harness.sandbox);
  const values = Object.entries(others) as Value[];
  const link = await harness.tenant.handoffLink();
  await acts('connect', { link });
  if (work !== 'keeping') expect(await protectValues(values)).toEqual(values);

  const relied = await runWhileStopping(work, delay, values);
  if (work !== 'sending') {
    // A press with what the panel showed before the stop is refused: the person presses again.
    let there = await Promise.all(relied.map(revealed));
    for (let press = 1; press < 10 && there.includes(false); press += 1)
      there = await Promise.all(relied.map(revealed));
    counted.lost += there.filter((one) => !one).length;
    expect(there).not.toContain(false);
    // An unconfirmed value is still on Workday's page and is captured again.
    await protectValues(values);
    await attempt();
    await expect
      .poll(async () => (await harness.panel.checks()).pdf === 'passed', {
        message: 'the checks to pass',
      })
      .toBeTruthy();
    await send();
  }
  // A user who sees no result presses again.
  else if ((await handoffState()) !== 'received') await send();
  await expect
    .poll(async () => (await handoffState()) === 'received', {
      message: 'the receipt',
      timeout: 240_000,
    })
    .toBeTruthy();
  const submissions = await harness.tenant.submissions();
  counted.duplicated += submissions.length - 1;
  expect(submissions.map(({ payload }) => payload.credentials)).toEqual([
    { ...others, tenant: name },
  ]);
});
