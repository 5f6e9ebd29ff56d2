import { expect } from 'vitest';
import type { Attack } from '../attack.ts';
import { foreignSecret } from '../canary.ts';
import type { HostileHarness } from '../hostile-harness.ts';
import type { Victim } from '../victim.ts';
import { IsolatedWorld } from '../worlds.ts';

const host = 'impl.wd12.myworkday.com';
const key = `${host}/acme_dpt1`;
/** Guessed as well as a page can. */
const shown = { session: null, key: null, tenant: key, values: '' };
/** Messages that our page script may send, and some that only the panel may. */
const asks: [type: string, data: unknown][] = [
  ['reveal', { tenant: key, credential: 'clientSecret', shown }],
  ['send', { tenant: key, shown, instead: null }],
  ['wipe', { tenant: key, shown }],
  ['use-link', { offer: crypto.randomUUID(), shown }],
  ['connect', { link: `https://connect.kolleno.com/connect/workday#${'a'.repeat(43)}`, shown }],
  ['verify', { tenant: key, what: 'connection' }],
  ['enter-credential', { tenant: key, credential: 'clientSecret', value: foreignSecret }],
  ['mark-done', { tenant: key, task: 'register-api-client', reason: 'x' }],
  ['skip-permission', { tenant: key, permission: 'get:Process: Customer Invoice', reason: 'x' }],
  ['tick-permission', { tenant: key, permission: 'get:Process: Customer Invoice', ticked: true }],
  ['switch-overlay', { tenant: key, page: 'create-security-group/form', scope: 'all' }],
  ['handoff-link', { link: `https://connect.kolleno.com/connect/workday#${'a'.repeat(43)}` }],
];
const capture = { host, tenant: 'acme_dpt1', credential: 'clientSecret', value: foreignSecret };
const task = 'register-api-client';

/**
 * Sends them as a page could that has compromised its renderer, and with it the world of our page
 * script.
 */
async function sendAll(
  victim: Victim,
  messages: readonly (readonly [string, string])[],
): Promise<void> {
  const world = await IsolatedWorld.of(victim.page);
  expect(world, 'our page script runs there').not.toBeNull();
  for (const [type, data] of messages) {
    expect(await world?.send(type, data), `the answer to ${type} ${data.slice(0, 200)}`).toBe(
      'nothing',
    );
  }
}

async function expectConnectedToNobody(_: Victim, { panel }: HostileHarness): Promise<void> {
  expect(
    await panel.page.$eval('[data-handoff]', (shown) => shown.getAttribute('data-handoff')),
  ).toBe('disconnected');
}

export const messages: Attack[] = [
  {
    title: 'announces a newer page script by the event of the framework, to end ours',
    on: 'user form',
    telling: true,
    async run(victim, { worker }) {
      await victim.page.waitForSelector('kolleno-guide');
      const { host: id } = new URL((await worker()).url());
      await victim.evaluate((extension) => {
        for (const script of ['overlay', 'watcher', 'handoff'])
          for (const target of [document, window])
            target.dispatchEvent(
              new CustomEvent(`${extension}:${script}:wxt:content-script-started`, {
                detail: { contentScriptName: script, messageId: 'newer' },
              }),
            );
      }, id);
      await victim.evaluate(() => {
        document.querySelector('[data-automation-id="pageHeaderTitleText"]')?.append(' ');
      });
    },
    async check(victim) {
      expect(await victim.evaluate(() => document.querySelectorAll('kolleno-guide').length)).toBe(
        1,
      );
    },
  },
  {
    title: 'has taken over the page script: fills the storage in the name of hundreds of tenants',
    on: 'user form',
    telling: true,
    async run(victim) {
      const world = await IsolatedWorld.of(victim.page);
      await world?.evaluate(`(async () => {
        const home = location.href;
        const send = (type, data) =>
          chrome.runtime.sendMessage({ type, data }).catch(() => undefined);
        const long = 'é'.repeat(2_000);
        const permissions = Array.from({ length: 400 }, () => ({
          name: long, access: 'modify', state: 'missing', grantedAs: long, reason: long, inferred: false,
        }));
        for (let index = 0; index < 240; index += 1) {
          const tenant = 'made_up_' + index;
          history.replaceState(null, '', '/' + tenant + '/d/home.htmld');
          const at = { host: location.host, tenant };
          await send('page-status', {
            status: {
              ...at, environment: 'non-production', match: 'certain', task: '${task}', page: 'form',
              title: long, purpose: null, next: null, fields: [],
              permissions: index < 10 ? permissions : [], findings: [],
              goTo: null, guarded: false,
              fill: { running: false, done: 0, total: 0, current: '', problems: [] },
            },
            evidence: index < 10 ? [{ type: 'permissions', permissions }] : [],
          });
          await send('capture', {
            ...at, credential: 'clientSecret', value: 'a1'.repeat(2_000), task: '${task}',
          });
        }
        history.replaceState(null, '', home);
      })()`);
    },
    async check(_, { worker }) {
      const room = await (await worker()).evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            storage: {
              session: {
                set(items: object): Promise<void>;
                remove(key: string): Promise<void>;
              };
            };
          };
        };
        const { session } = chrome.storage;
        // More than the values of any tenant.
        const stored = session.set({ probe: 'x'.repeat(2_000_000) }).then(
          () => true,
          () => false,
        );
        const isStored = await stored;
        await session.remove('probe');
        return isStored;
      });
      expect(room, 'room for values').toBe(true);
    },
  },
  {
    title:
      'posts messages to its own window, with ports and to frames, and dispatches events under every name',
    on: 'user form',
    async run(victim) {
      await victim.evaluate((all) => {
        const heard: unknown[] = [];
        Object.assign(globalThis, { heard });
        for (const [type, data] of all) {
          for (const message of [{ type, data }, JSON.stringify({ type, data }), [type, data]]) {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = ({ data: answer }) => heard.push(answer);
            window.postMessage(message, '*', [port2]);
            window.dispatchEvent(new MessageEvent('message', { data: message, source: window }));
            for (const name of [type, 'kolleno', 'kolleno-guide', `kolleno:${type}`, 'message']) {
              const event = new CustomEvent(name, {
                detail: message,
                bubbles: true,
                composed: true,
              });
              document.dispatchEvent(event);
              document.querySelector('kolleno-guide')?.dispatchEvent(event);
            }
            new BroadcastChannel('kolleno').postMessage(message);
          }
        }
      }, asks);
    },
    check: expectConnectedToNobody,
  },
  {
    title: 'reaches for the extension from its own world',
    on: 'user form',
    async run(victim, { panel }) {
      const id = new URL(panel.page.url()).host;
      const reached = await victim.evaluate(
        async (extension, all) => {
          const own = globalThis as unknown as { chrome?: { runtime?: typeof chrome.runtime } };
          const runtime = own.chrome?.runtime;
          if (runtime?.sendMessage) {
            for (const [type, data] of all) {
              const answer = await Promise.resolve(
                runtime.sendMessage(extension, { type, data }) as Promise<unknown>,
              ).catch(() => null);
              if (answer) return `an answer to ${type}`;
            }
          }
          for (const file of [
            'sidepanel.html',
            'background.js',
            'content-scripts/overlay.js',
            'manifest.json',
          ]) {
            const answer = await fetch(`chrome-extension://${extension}/${file}`).catch(() => null);
            if (answer) return file;
          }
          return 'nothing';
        },
        id,
        asks,
      );
      expect(reached).toBe('nothing');
    },
  },
  {
    title: 'shows the side panel in a frame of its own, to be clicked through',
    on: 'user form',
    async run(victim, { panel }) {
      await victim.evaluate((url) => {
        const frame = document.createElement('iframe');
        frame.src = url;
        document.body.append(frame);
      }, panel.page.url());
      await new Promise((done) => setTimeout(done, 500));
      const shown = victim.page.frames().map((frame) => frame.url());
      expect(shown.filter((url) => url.includes('sidepanel'))).toEqual([]);
    },
  },
  {
    title: 'has taken over the page script: asks for values, sends, wipes, connects, ticks off',
    on: 'user form',
    telling: true,
    run: (victim) =>
      sendAll(
        victim,
        asks.map(([type, data]) => [type, JSON.stringify(data)] as const),
      ),
    async check(victim, harness) {
      await expectConnectedToNobody(victim, harness);
      expect(await harness.tenant.submissions()).toEqual([]);
    },
  },
  {
    title: 'has taken over the page script: delivers for another tenant, host or environment',
    on: 'user form',
    run: (victim) =>
      sendAll(
        victim,
        [
          ['capture', { ...capture, task, tenant: 'acme_dpt2' }],
          ['capture', { ...capture, task, tenant: 'ACME_DPT1' }],
          ['capture', { ...capture, task, host: 'wd12.myworkday.com' }],
          ['capture', { ...capture, task, host: 'connect.kolleno.com' }],
          ['guide-context', { host: 'wd12.myworkday.com', tenant: 'acme' }],
          ['guide-context', { host, tenant: 'acme_dpt2' }],
          ['known-pages', { host, tenant: 'acme_dpt2' }],
          ['overlay-off', { host, tenant: 'acme_dpt2', page: 'x/y', scope: 'all' }],
          ['learn', { host, tenant: 'acme_dpt2', ids: null, answer: null }],
        ].map(([type, data]) => [String(type), JSON.stringify(data)] as const),
      ),
  },
  {
    title:
      'has taken over the page script: sends what is too long, of the wrong kind, or named like parts of an object',
    on: 'user form',
    run: (victim) =>
      sendAll(victim, [
        ['__proto__', '{}'],
        ['constructor', '{}'],
        ['toString', '{}'],
        ['hasOwnProperty', '{}'],
        ['capture', 'null'],
        ['capture', '[]'],
        ['capture', `{...${JSON.stringify({ ...capture, task })}, value: 'x'.repeat(20_000_000)}`],
        ['capture', JSON.stringify({ ...capture, task, credential: '__proto__' })],
        ['capture', JSON.stringify({ ...capture, task, credential: 'constructor' })],
        ['capture', JSON.stringify({ ...capture, task: '__proto__' })],
        ['capture', JSON.stringify({ ...capture, task, value: { toString: 1 } })],
        [
          'capture',
          `JSON.parse('{"__proto__":{"host":"${host}","tenant":"acme_dpt1"},"credential":"clientSecret"}')`,
        ],
        ['page-status', `{ status: { title: 'x'.repeat(5_000_000) }, evidence: [] }`],
        ['page-status', `{ status: null, evidence: Array(100_000).fill({ type: 'step' }) }`],
        [
          'learn',
          `{ host: '${host}', tenant: 'acme_dpt1', ids: { views: { ['__proto__']: [] } }, answer: null }`,
        ],
      ]),
  },
  {
    title: 'has taken over the page script: reads and writes what the extension stores',
    on: 'user form',
    async run(victim) {
      const world = await IsolatedWorld.of(victim.page);
      for (const area of ['local', 'session', 'sync', 'managed']) {
        const got = await world?.evaluate(
          `chrome.storage.${area}.get(null).then((all) => JSON.stringify(all), () => 'closed')`,
        );
        expect(['closed', '{}'], `storage.${area}`).toContain(got);
      }
      const wrote = await world?.evaluate(
        `chrome.storage.local.set({ 'learnt-ids': {} }).then(() => 'wrote', () => 'closed')`,
      );
      expect(wrote).toBe('closed');
      // IndexedDB and its channel are the page's own here, not the extension's.
      const databases = await world?.evaluate(
        `indexedDB.databases().then((all) => JSON.stringify(all.map(({ name }) => name)))`,
      );
      expect(databases).not.toContain('kolleno');
    },
  },
  {
    title: 'has taken over the page script: floods the background with messages',
    on: 'user form',
    async run(victim) {
      const world = await IsolatedWorld.of(victim.page);
      await world?.evaluate(`for (let at = 0; at < 10_000; at++) {
        chrome.runtime.sendMessage({ type: 'guide-context', data: { host: '${host}', tenant: 'acme_dpt1' } }).catch(() => 0);
      }`);
    },
  },
];
