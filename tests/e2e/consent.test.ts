import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { shownIn } from '../drivers/shown.ts';
import { waitUntil } from '../drivers/wait-until.ts';
import {
  ask,
  captureValues,
  connect,
  expectDeliveredOnce,
  tenant,
  values,
} from './delivery/set-up.ts';

/**
 * Attacks of a page on the target of Send, in the real browser: the attacker's own valid link from
 * a tab in the background, and a tab that moves to another tenant under the pointer.
 */
let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());

beforeEach(async () => {
  await ask(harness, 'stop-sending', {});
  await harness.tenant.reset();
  await harness.admin.openHome();
  await harness.admin.page.bringToFront();
  await captureValues(harness, values);
  await connect(harness);
});

const sessions = async () => (await harness.tenant.state()).intake.sessions;
const shownTarget = () => harness.panel.page.$eval('[data-handoff]', (shown) => shown.textContent);
const offers = async () => (await harness.panel.page.$$('[data-offer]')).length;

/** Opens a valid link of somebody else in a tab behind the administrator's, and lets it load. */
async function openHiddenLink(): Promise<number> {
  const link = await harness.tenant.handoffLink({ instance: 'Acme Ltd', instanceUrl: evilUrl });
  return harness.panel.page.evaluate(async (url) => {
    const { id = 0 } = await chrome.tabs.create({ url, active: false });
    for (;;) {
      const { status } = await chrome.tabs.get(id);
      if (status === 'complete') return id;
      await new Promise((later) => setTimeout(later, 50));
    }
  }, link);
}
const evilUrl = 'https://app.kolleno.com/somebody-else';
const closeTab = (id: number) => harness.panel.page.evaluate((tab) => chrome.tabs.remove(tab), id);

/** The page script has run in the hidden tab; its message came before this answer. */
async function expectIgnored(): Promise<void> {
  await ask(harness, 'dismiss-link', { offer: crypto.randomUUID() });
  expect(await offers()).toBe(0);
  expect((await sessions()).filter(({ instanceUrl }) => instanceUrl === evilUrl)).toMatchObject([
    { exchanged: false },
  ]);
  expect(await shownTarget()).not.toContain('somebody-else');
}

/** Everything that arrived went to the session that the administrator connected. */
async function expectOnlyMine(): Promise<void> {
  const evil = (await sessions()).filter(({ instanceUrl }) => instanceUrl === evilUrl);
  const received = await harness.tenant.submissions();
  for (const { session } of received) expect(evil.map(({ id }) => id)).not.toContain(session);
}

describe("the attacker's own valid link in a tab behind", () => {
  test('changes nothing, and Send goes to the session on show', async () => {
    const tab = await openHiddenLink();
    await expectIgnored();
    await harness.panel.send();
    await expectDeliveredOnce(harness);
    await expectOnlyMine();
    await closeTab(tab);
  });

  test('changes nothing after a submission that failed', async () => {
    await harness.tenant.setFaults('intake-html');
    await harness.panel.send();
    await harness.panel.waitForHandoff('failed');
    const tab = await openHiddenLink();
    await expectIgnored();
    await harness.panel.waitForHandoff('failed');
    await harness.tenant.setFaults();
    await harness.panel.send();
    await expectDeliveredOnce(harness);
    await expectOnlyMine();
    await closeTab(tab);
  });

  test('changes nothing after a receipt', async () => {
    await harness.panel.send();
    await expectDeliveredOnce(harness);
    const tab = await openHiddenLink();
    await expectIgnored();
    await harness.panel.waitForHandoff('received');
    await captureValues(harness, values);
    expect(await harness.panel.page.$('[data-action="send"]')).toBeNull();
    await closeTab(tab);
  });

  test('is offered once a person looks at its tab, and is still not connected', async () => {
    const tab = await openHiddenLink();
    await expectIgnored();
    await harness.panel.page.evaluate((id) => chrome.tabs.update(id, { active: true }), tab);
    await harness.panel.page.waitForSelector('[data-offer]');
    expect(await shownTarget()).toContain(evilUrl);
    await harness.admin.page.bringToFront();
    await harness.panel.send();
    await expectDeliveredOnce(harness);
    await expectOnlyMine();
    await closeTab(tab);
  });
});

test("page and panel show the same code, the page's address has none, and one press connects", async () => {
  await harness.kolleno.page.bringToFront();
  await harness.kolleno.page.goto(await harness.tenant.handoffLink());
  await harness.panel.page.waitForSelector('[data-offer]');
  const code = await waitUntil('the code on the page', () =>
    harness.kolleno.page.$eval('[data-comparison-code]', (shown) => shown.textContent || null),
  );
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
  expect(
    await harness.panel.page.$eval(
      '[data-offer] [data-comparison-code]',
      (shown) => shown.textContent,
    ),
  ).toBe(code);
  expect(harness.kolleno.page.url()).toBe('https://connect.kolleno.com/connect/workday');
  await harness.panel.takeLink();
  await harness.panel.page.waitForSelector('[data-offer]', { hidden: true });
  await harness.panel.waitForHandoff('connected');
  await harness.admin.page.bringToFront();
});

/**
 * In version 0.1.0, before the review, the page connected its link by itself: one press, on Send
 * (docs/handoff.md, "A page proposes, a person connects").
 */
const pressesBeforeTheReview = 1;

test('from link to receipt it takes one press more than when a page could connect by itself', async () => {
  const pages = [harness.panel.page, harness.kolleno.page];
  await harness.kolleno.page.bringToFront();
  await harness.kolleno.page.goto(await harness.tenant.handoffLink());
  for (const page of pages)
    await page.evaluate(() => {
      const counted = globalThis as unknown as { presses: number };
      counted.presses = 0;
      document.addEventListener('click', () => {
        counted.presses += 1;
      });
    });
  // It rests at first.
  await harness.panel.page
    .locator('[data-action="use-link"]:not([disabled], [aria-disabled="true"])')
    .click();
  await harness.panel.waitForHandoff('connected');
  await harness.admin.page.bringToFront();
  await harness.panel.send();
  await expectDeliveredOnce(harness);
  const presses = await Promise.all(
    pages.map((page) =>
      page.evaluate(() => (globalThis as unknown as { presses: number }).presses),
    ),
  );
  expect(presses.reduce((sum, count) => sum + count, 0)).toBe(pressesBeforeTheReview + 1);
});

describe('a tab that moves to another tenant', () => {
  const move = async () => {
    const other = harness.sandbox.tenants.find(({ name }) => name !== tenant);
    if (!other) throw new Error('The sandbox has one tenant only.');
    await harness.admin.page.goto(other.url);
    await harness.panel.page.waitForSelector(`main[data-tenant="${other.name}"]`);
    return `${new URL(other.url).host}/${other.name}`;
  };
  /** Kolleno needs one value only, so that the other tenant could send as well. */
  beforeEach(async () => {
    await ask(harness, 'connect', {
      link: await harness.tenant.handoffLink({ accepts: ['clientId'] }),
      shown: await shownIn(harness.panel.page, null),
    });
    await waitUntil('Send to be usable', async () =>
      harness.panel.page.$('[data-action="send"]:not(:disabled)'),
    );
    for (const { name, url } of harness.sandbox.tenants)
      if (name !== tenant)
        await ask(harness, 'enter-credential', {
          tenant: `${new URL(url).host}/${name}`,
          credential: 'clientId',
          value: values.clientId,
        });
  });

  const centreOfSend = async () => {
    const box = await (await harness.panel.page.$('[data-action="send"]'))?.boundingBox();
    if (!box) throw new Error('There is no Send.');
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };

  test('between pointer down and up: nothing is sent', async () => {
    const { mouse } = harness.panel.page;
    await mouse.move(...(await centreOfSend()));
    await mouse.down();
    await move();
    await mouse.up();
    await new Promise((later) => setTimeout(later, 1_500));
    expect(await harness.tenant.submissions()).toEqual([]);
  });

  test('a tenth of a second before the press: nothing is sent, and the button says why', async () => {
    const { page } = harness.panel;
    const centre = await centreOfSend();
    // Presses as soon as the panel has drawn the other tenant.
    await page.evaluate(() => {
      const main = document.querySelector('main');
      const send = document.querySelector<HTMLButtonElement>('[data-action="send"]');
      const before = main?.dataset.tenant;
      new MutationObserver((_, observer) => {
        if (main?.dataset.tenant === before) return;
        observer.disconnect();
        document.documentElement.dataset.labelAtPress = send?.textContent ?? '';
        setTimeout(() => send?.click(), 100);
      }).observe(document.body, { subtree: true, attributes: true, childList: true });
    });
    await page.mouse.move(...centre);
    await move();
    await new Promise((later) => setTimeout(later, 1_500));
    expect(await page.$eval('html', (html) => html.dataset.labelAtPress)).toMatch(
      /^Target changed/,
    );
    expect(await harness.tenant.submissions()).toEqual([]);
  });

  test('is sent for on a press that began after it', async () => {
    const other = await move();
    await harness.panel.send();
    await harness.panel.waitForHandoff('received');
    const [received] = await harness.tenant.submissions();
    const [host, name] = other.split('/');
    expect(received?.payload).toMatchObject({ tenant: { host, name } });
  });
});
