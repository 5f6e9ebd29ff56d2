import { expect } from 'vitest';
import { sandboxRequest } from '../../../drivers/sandbox-request.ts';
import { shownIn } from '../../../drivers/shown.ts';
import { waitUntil } from '../../../drivers/wait-until.ts';
import { asks, expectConnectedToNobody } from '../asks.ts';
import type { Attack } from '../attack.ts';
import type { HostileHarness } from '../hostile-harness.ts';
import type { Victim } from '../victim.ts';

/** Kolleno gives anybody a link of their own, with an instance of any name. */
const evilUrl = 'https://app.kolleno.com/somebody-else';
async function evilLink(harness: HostileHarness): Promise<string> {
  await withdraw(harness);
  return harness.tenant.handoffLink({ instance: 'Acme Ltd', instanceUrl: evilUrl });
}

/** Sends a message of the panel. */
const press = ({ panel }: HostileHarness, type: string, data: object): Promise<unknown> =>
  panel.page.evaluate((message) => chrome.runtime.sendMessage(message), { type, data });

const idOnShow = ({ panel }: HostileHarness) =>
  panel.page.evaluate(async () => {
    const { 'handoff-offer': offer } = await chrome.storage.session.get('handoff-offer');
    return (offer as { id?: string } | undefined)?.id ?? null;
  });

/** Opens a link in the tab in front. @returns the id of its offer */
async function offer(victim: Victim, harness: HostileHarness, link: string): Promise<string> {
  const before = await idOnShow(harness);
  await victim.page.bringToFront();
  await victim.page.goto(link);
  const id = await waitUntil('the offer', async () => {
    const now = await idOnShow(harness);
    return now !== before && now;
  });
  await harness.panel.page.waitForSelector(`[data-offer="${id}"]`);
  return id;
}

async function withdraw(harness: HostileHarness): Promise<void> {
  const id = await idOnShow(harness);
  if (id !== null) await press(harness, 'dismiss-link', { offer: id });
  await harness.panel.page.waitForSelector('[data-offer]', { hidden: true });
}

/** Nothing has exchanged the attacker's code, and nothing of it is on offer. */
async function expectNotTaken(victim: Victim, harness: HostileHarness): Promise<void> {
  const { sessions } = (await harness.tenant.state()).intake;
  const evil = sessions.filter(({ instanceUrl }) => instanceUrl === evilUrl).at(-1);
  expect(evil).toMatchObject({ exchanged: false });
  expect(await idOnShow(harness)).toBeNull();
  await expectConnectedToNobody(victim, harness);
}

const codeOnShow = ({ panel }: HostileHarness) =>
  panel.page.$eval('[data-offer] [data-comparison-code]', (shown) => shown.textContent);

/** What somebody tries who has a genuine link of Kolleno. */
export const links: Attack[] = [
  {
    title: 'opens the attacker’s own valid link in a tab behind',
    on: 'home',
    telling: true,
    async run(victim, harness) {
      const link = await evilLink(harness);
      await harness.admin.page.bringToFront();
      await victim.page.goto(link);
      // Kolleno's own page waits until it is looked at; a hostile script on it does not.
      const extension = new URL(harness.panel.page.url()).host;
      const answer = await victim.evaluate(
        (to, offered) => {
          const own = globalThis as unknown as { chrome: typeof chrome };
          return own.chrome.runtime.sendMessage(to, { type: 'handoff-link', link: offered });
        },
        extension,
        link,
      );
      expect(answer).toEqual({ taken: false });
    },
    check: expectNotTaken,
  },
  {
    title: 'shows a valid link on Kolleno’s host, but not on its page for links',
    on: 'home',
    async run(victim, harness) {
      const link = new URL(await evilLink(harness));
      for (const path of ['/login', '/connectx/workday', '/x/../login/connect/workday']) {
        link.pathname = path;
        await victim.page.goto(link.href).catch(() => undefined);
        await victim.evaluate(() => window.dispatchEvent(new HashChangeEvent('hashchange')));
      }
    },
    check: expectNotTaken,
  },
  {
    title: 'has taken over Kolleno’s page: takes its own offer, connects, sends, asks for values',
    on: 'home',
    telling: true,
    async run(victim, harness) {
      const id = await offer(victim, harness, await evilLink(harness));
      const shown = await shownIn(harness.panel.page, null);
      const all = [...asks, ['use-link', { offer: id, shown }], ['get', {}]] as typeof asks;
      const extension = new URL(harness.panel.page.url()).host;
      const answers = await victim.evaluate(
        async (to, messages) => {
          const own = globalThis as unknown as { chrome: typeof chrome };
          const heard: unknown[] = [];
          Object.assign(globalThis, { heard });
          for (const [type, data] of messages)
            heard.push(await own.chrome.runtime.sendMessage(to, { type, data }).catch(() => null));
          return heard.filter((one) => one !== null && one !== undefined);
        },
        extension,
        all,
      );
      expect(answers).toEqual([]);
    },
    async check(victim, harness) {
      await expectConnectedToNobody(victim, harness);
      expect(await harness.tenant.submissions()).toEqual([]);
      await withdraw(harness);
    },
  },
  {
    title: 'has taken over Kolleno’s page: offers links that lead elsewhere',
    on: 'home',
    async run(victim, harness) {
      await withdraw(harness);
      await victim.page.bringToFront();
      await victim.page.goto('https://connect.kolleno.com/connect/workday');
      const code = 'a'.repeat(43);
      const taken = await victim.evaluate(
        async (to, all) => {
          const own = globalThis as unknown as { chrome: typeof chrome };
          const answers = all.map((link) =>
            own.chrome.runtime.sendMessage(to, { type: 'handoff-link', link }).catch(() => null),
          );
          return (await Promise.all(answers)) as ({ taken?: boolean } | null | undefined)[];
        },
        new URL(harness.panel.page.url()).host,
        [
          `https://evil.invalid/connect/workday#${code}`,
          `https://connect.kolleno.com.evil.invalid/connect/workday#${code}`,
          `https://connect.kolleno.com@evil.invalid/connect/workday#${code}`,
          `https://connect.kolleno.com:8443/connect/workday#${code}`,
          `javascript:alert(1)//connect.kolleno.com/connect/workday#${code}`,
        ],
      );
      expect(taken.filter((one) => one?.taken)).toEqual([]);
      expect(await idOnShow(harness)).toBeNull();
    },
    check: expectConnectedToNobody,
  },
  {
    title: 'has exchanged the code of a link first, and shows the link to the administrator',
    on: 'home',
    async run(victim, harness) {
      const link = await evilLink(harness);
      const code = new URL(link).hash.slice(1);
      const url = 'https://connect.kolleno.com/workday/v1/session/';
      const { status } = await sandboxRequest(harness.wire.port, url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `"${'t'.repeat(43)}"` },
        body: JSON.stringify({ code }),
      });
      expect(status).toBe(200);
      harness.wire.asked();
      await offer(victim, harness, link);
      expect(await harness.panel.page.$('[data-action="use-link"]')).toBeNull();
      const shown = await shownIn(harness.panel.page, null);
      await press(harness, 'connect', { link, shown });
    },
    async check(victim, harness) {
      await expectConnectedToNobody(victim, harness);
      await withdraw(harness);
    },
  },
  {
    title: 'swaps the offer under the pointer: the press was for the one before',
    on: 'home',
    telling: true,
    async run(victim, harness) {
      await withdraw(harness);
      const first = await offer(victim, harness, await harness.tenant.handoffLink());
      const shown = await shownIn(harness.panel.page, null);
      await offer(victim, harness, await evilLink(harness));
      await press(harness, 'use-link', { offer: first, shown });
    },
    async check(victim, harness) {
      await expectConnectedToNobody(victim, harness);
      await withdraw(harness);
    },
  },
  {
    title: 'names its instance like the administrator’s: code, organisation and address tell',
    on: 'home',
    async run(victim, harness) {
      await offer(victim, harness, await harness.tenant.handoffLink({ instance: 'Acme Ltd' }));
      const own = await codeOnShow(harness);
      await offer(victim, harness, await evilLink(harness));
      expect(own).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
      expect(await codeOnShow(harness)).not.toBe(own);
      const text = await harness.panel.page.$eval('[data-offer]', (one) => one.textContent);
      expect(text).toContain(evilUrl);
    },
    async check(victim, harness) {
      await expectConnectedToNobody(victim, harness);
      await withdraw(harness);
    },
  },
  {
    title: 'names its instance with marks that turn text around, and with markup',
    on: 'home',
    async run(victim, harness) {
      const instance = `\u202e\u2066dtL emcA\u200b\u0007<img src=x onerror=alert(1)>`;
      const organisation = { id: 'org\u202e', name: `${'x'.repeat(100)}\u2067` };
      await withdraw(harness);
      const link = await harness.tenant.handoffLink({
        instance,
        instanceUrl: evilUrl,
        organisation,
      });
      await victim.page.bringToFront();
      await victim.page.goto(link);
      // It is shown cleaned, or refused as malformed.
      await harness.panel.page.waitForSelector('[data-offer]');
      const shown = await harness.panel.page.evaluate(() => document.body.textContent);
      expect(shown).not.toMatch(/[\u200b\u202a-\u202e\u2066\u2067]/);
    },
    async check(victim, harness) {
      await expectConnectedToNobody(victim, harness);
      await withdraw(harness);
    },
  },
];
