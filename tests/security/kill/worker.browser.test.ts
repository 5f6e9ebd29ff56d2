import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CredentialName } from '../../../utils/guide/task.ts';
import type { Verification } from '../../../utils/state/checks.ts';
import type { HandoffState } from '../../../utils/state/handoff.ts';
import { type Harness, startHarness } from '../../drivers/harness.ts';
import { shownIn } from '../../drivers/shown.ts';
import { shownHooks } from '../../drivers/shown-hooks.ts';
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
/** Far from what is usual: a waiting submission is retried after half a minute. */
const maxPressingMs = 240_000;
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

/**
 * Presses as a person does: again, as long as the panel does not show that it took. A stopped
 * worker answers nothing, and a press with what the panel showed before is refused.
 */
async function pressUntil(
  what: string,
  took: () => Promise<boolean>,
  press: () => Promise<unknown>,
): Promise<void> {
  const { page } = harness.panel;
  let answer: unknown = 'not pressed';
  await waitUntil(
    what,
    async () => {
      if (await took()) return true;
      answer = await press();
      return took();
    },
    { within: maxPressingMs },
  ).catch(async (cause: Error) => {
    const told = `the last answer was ${toldOf(answer)}; ${await shownHooks(page)}`;
    throw new Error(`${cause.message} ${told}`, { cause });
  });
}

/** An answer without what it may say of a value. */
const toldOf = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null
    ? Object.keys(answer).join() || 'empty'
    : String(answer);

/** What the background has stored for its panel. */
const stored = async <Item>(item: string): Promise<Item | undefined> => {
  const all = await harness.panel.page.evaluate((name) => chrome.storage.session.get(name), item);
  return all[item] as Item | undefined;
};

const enter = ([credential, value]: Value) =>
  asks('enter-credential', { tenant, credential, value });
const isKeptAnswer = (answer: unknown) => (answer as { kept?: boolean } | null)?.kept === true;

/** @returns the values that were confirmed as stored */
async function enterOnce(values: readonly Value[]): Promise<Value[]> {
  const answers = await Promise.all(values.map(enter));
  return values.filter((_, index) => isKeptAnswer(answers[index]));
}

const forget = () =>
  pressUntil(
    'the tenant to be forgotten',
    async () => !(tenant in ((await stored<object>('credential-views')) ?? {})),
    () => acts('forget-tenant', { tenant }),
  );

/** Enters each value until the panel could show it. */
async function enterAll(values: readonly Value[]): Promise<void> {
  for (const value of values)
    await pressUntil(
      `${value[0]} to be kept`,
      () => revealed(value),
      () => enter(value),
    );
}

const session = async () => {
  const state = (await stored<HandoffState>('handoff')) ?? { state: 'disconnected' };
  return state.state === 'connected' ? state.target.session : null;
};

async function connect(link: string): Promise<void> {
  const before = await session();
  await pressUntil(
    'the link to be connected',
    async () => ![null, before].includes(await session()),
    () => acts('connect', { link }),
  );
}

const verify = () => asks('verify', { tenant, what: 'connection' });
const verifyUntilPassed = () =>
  pressUntil(
    'the checks to pass',
    async () => {
      const all = await stored<Record<string, Verification>>('verifications');
      return all?.[tenant]?.running === false && all[tenant].checks.pdf.state === 'passed';
    },
    verify,
  );

/** Presses Send where the panel offers it. A submission that waits is retried by itself. */
const sendUntilReceived = () =>
  pressUntil(
    'the receipt',
    async () => (await stored<HandoffState>('handoff'))?.state === 'received',
    async () => {
      const state = (await stored<HandoffState>('handoff'))?.state;
      if (state === 'connected' || state === 'failed')
        return acts('send', { tenant, instead: null });
      return `none, as it is ${state}`;
    },
  );

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
    const [kept] = await Promise.all([enterOnce(values), stop(delay)]);
    return kept;
  }
  if (work === 'trying') await Promise.all([verify(), stop(delay)]);
  else {
    // Read before, so that the delay counts from the message.
    const shown = await shownIn(harness.panel.page, tenant);
    await Promise.all([asks('send', { tenant, instead: null, shown }), stop(delay)]);
  }
  return values;
}

const revealed = async ([credential, value]: Value) =>
  ((await acts('reveal', { tenant, credential })) as { value?: string } | null)?.value === value;

test.each(moments)('%s the values, stopped after %i ms', async (work, delay) => {
  await harness.tenant.reset();
  await forget();
  const { tenant: name, ...others } = await setUpTenant(harness.sandbox);
  const values = Object.entries(others) as Value[];
  await connect(await harness.tenant.handoffLink());
  if (work !== 'keeping') await enterAll(values);

  const relied = await runWhileStopping(work, delay, values);
  if (work !== 'sending') {
    // Only pressing Show is repeated: what was confirmed must be there without being entered again.
    counted.lost += relied.length;
    for (const value of relied) {
      await pressUntil(
        `${value[0]} to be shown`,
        () => revealed(value),
        async () => 'none',
      );
      counted.lost -= 1;
    }
    // An unconfirmed value is still on Workday's page and is captured again.
    await enterAll(values);
    await verifyUntilPassed();
  }
  await sendUntilReceived();
  await harness.panel.waitForHandoff('received');
  const submissions = await harness.tenant.submissions();
  counted.duplicated += submissions.length - 1;
  expect(submissions.map(({ payload }) => payload.credentials)).toEqual([
    { ...others, tenant: name },
  ]);
});
